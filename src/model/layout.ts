/**
 * The layout: a composed document set on pages. All breaks are decided here, once; the PDF draws it as it is, Word and
 * the web follow its table parts. Lengths in pt, from the upper left corner of the page.
 */
import type { Grid } from './document';
import type { FaceRole } from './theme';

export interface Layout { readonly pages: readonly Page[] }

export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly items: readonly Placed[];
}

export type Placed = PlacedLine | PlacedTable;

/** One set line of a block. `continuation` is the 续表 mark above a table's later part. */
export interface PlacedLine {
  readonly type: 'line';
  /** Index in `document.blocks`. */
  readonly block: number;
  readonly role: 'title' | 'heading' | 'paragraph' | 'signature' | 'continuation';
  readonly x: number;
  readonly baseline: number;
  readonly runs: readonly PlacedRun[];
}

/** Characters of one face set with one spacing. */
export interface PlacedRun {
  readonly text: string;
  readonly face: FaceRole;
  readonly size: number;
  /** Added after every character, pt; negative squeezes. */
  readonly spacing: number;
}

/** A table, or the part of it that stands on one page. */
export interface PlacedTable {
  readonly type: 'table';
  readonly block: number;
  /** 0-based; the parts of a table make up the table. */
  readonly part: number;
  readonly x: number;
  readonly y: number;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Type size of all its cells: the first of `theme.tableSizes` that suits the table. */
  readonly size: number;
  /** This part as a full grid: repeated head rows and repeated labels included, spans cut at its edges. */
  readonly grid: Grid;
  /** For each row of `grid`: the row of the block's grid it shows. */
  readonly source: readonly number[];
  /** How many of the first rows repeat an earlier part (artifacts to assistive technology). */
  readonly repeated: number;
  /**
   * Lines of each cell's text, at `[row][column]` of the cell; covered slots have none. A row taller than a page goes on
   * in the next part: its lines are divided between them. Lines stand `size * TABLE_LINE_PITCH` apart, centred in the cell.
   */
  readonly lines: readonly (readonly (readonly string[])[])[];
  /** Labels divided between more parts than they have lines: where none is left for this part, the line before stands again. */
  readonly echoes: readonly { readonly row: number; readonly column: number }[];
}

/** What the layout must know of the faces. */
export interface Metrics {
  /** Width of a text without kerning, pt. */
  width(text: string, face: FaceRole, size: number): number;
  /** The face that prints this character when `wanted` should: `wanted` itself, or the fallback that has the glyph. */
  faceOf(character: string, wanted: FaceRole): FaceRole;
}
