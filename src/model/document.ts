/** The document: what every renderer reads, and nothing else. Format-neutral, small enough to read in ten minutes. */
import type { Origin } from './diagnostic';
import type { Align } from './format';

export interface Document {
  readonly title: string;
  readonly organisation: string;
  /** Date of issue as `YYYY-MM-DD`; the files' timestamps follow it, never the clock. */
  readonly date?: string;
  /** Reporting year; dates the files of a report that states no date of issue. */
  readonly year: number;
  /** Keeps its files apart from those of the same organisation's other reports of the year. */
  readonly kind?: string;
  /** A draft carries this mark on every page. */
  readonly draft?: string;
  readonly blocks: readonly Block[];
}

export type Block = Title | Heading | Paragraph | TableBlock | Signature;

/** The document's title, broken into lines by sense (organisation / rest); one line when it fits on one. */
export interface Title { readonly type: 'title'; readonly lines: readonly string[]; readonly origin?: Origin }

/** A section heading with its number: 一、总体情况. */
export interface Heading { readonly type: 'heading'; readonly text: string }

/** Body text, first line indented by two characters. `leadIn` is a run-in second-level heading: （一）……情况。 */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly leadIn?: string;
  readonly text: string;
  readonly origin?: Origin;
  /** As on cells. */
  readonly marks?: readonly number[];
  /** The number of the finding that this paragraph at the end of a draft tells; 0 for the line above the first one. */
  readonly note?: number;
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  /** Names the table to assistive technology and heads its continuation; not printed above its first part. */
  readonly caption: string;
  readonly grid: Grid;
}

/** Organisation and date at the end, set by GB/T 9704-2012 7.3.5.2 (no seal). `on` is printed as 2021年1月20日. */
export interface Signature { readonly type: 'signature'; readonly by?: string; readonly on?: string; readonly origin?: Origin }

/**
 * A full rectangle: `slots[r][c]` is a cell, or covered by exactly one cell. No span crosses a head's lower edge or a
 * band's edge.
 */
export interface Grid {
  readonly columns: readonly Column[];
  readonly slots: readonly (readonly Slot[])[];
  readonly bands: readonly GridBand[];
}

/** `width` is relative to the other columns. */
export interface Column { readonly width: number }

/** Rows `start` to `end` (exclusive); the first `head` of them repeat when a page break falls inside the band. */
export interface GridBand { readonly start: number; readonly head: number; readonly end: number }

export type Slot = Cell | Covered;

/** `corner` and `column` head columns, `band` heads a band, `row` heads rows, `value` is data. */
export type CellRole = 'corner' | 'column' | 'band' | 'row' | 'value';

export interface Cell {
  readonly type: 'cell';
  readonly role: CellRole;
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly align: Align;
  readonly origin?: Origin;
  /** Numbers of the findings that concern this cell, to be printed in it. */
  readonly marks?: readonly number[];
}

/** `row` and `column` (0-based) of the cell that covers this slot. */
export interface Covered { readonly type: 'covered'; readonly row: number; readonly column: number }
