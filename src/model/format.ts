/** A format: everything about one kind of document, read from a folder in `templates/`. */
import type { Rule, TextRule } from './rule';

/**
 * What a value cell may hold. `count`: whole number >= 0. `signed`: whole number with sign. `amount`: decimal, a unit
 * (元, 万元) in the cell is kept. `text`: anything.
 */
export type CellType = 'count' | 'signed' | 'amount' | 'text';
export type Align = 'left' | 'center' | 'right';

/** A header is a tree: groups span their leaves, leaves name a field (columns) or a row. Leaf order is print order. */
export type HeaderNode = HeaderGroup | HeaderLeaf;
export interface HeaderGroup {
  readonly label: string;
  /** Names all leaves of the group together in rules; unkeyed groups are only printed. */
  readonly key?: string;
  readonly children: readonly HeaderNode[];
}
export interface HeaderLeaf {
  readonly label: string;
  /** Rows: unique within the table. Columns: unique within the band; bands may share a column, with the same label. */
  readonly key: string;
  /** Columns: relative width against the other columns of the table. */
  readonly width?: number;
  readonly align?: Align;
  /** Overrides the table's cell type for this column (or row). */
  readonly type?: CellType;
}

/** A part of a table with its own column header; stacked bands share one grid. A plain table has one band without label. */
export interface Band {
  readonly label?: string;
  /** Text of the cell above the row header; empty when there is none. */
  readonly corner: string;
  readonly columns: readonly HeaderNode[];
  readonly rows: readonly HeaderNode[];
}

export interface TableDefinition {
  readonly id: string;
  /** What people call it besides its id and caption, such as 三. */
  readonly called: readonly string[];
  /** The caption is the title of the section the table stands in. */
  readonly caption: string;
  readonly cells: CellType;
  readonly bands: readonly Band[];
  /** Relative widths of the row header's columns, outermost first. */
  readonly stubWidths?: readonly number[];
}

export interface FactDefinition {
  readonly name: string;
  readonly type: 'text' | 'year' | 'date' | 'choice';
  readonly required: boolean;
  readonly choices?: readonly string[];
}

/** The document from top to bottom. Section headings are numbered 一、二、… by their order. */
export type OutlineItem =
  | { readonly type: 'preamble'; readonly template?: string }
  | { readonly type: 'section'; readonly key: string; readonly title: string; readonly table?: string;
      /** Prose the input brings; `fallback` is printed when it brings none; `template` names default prose of the format. */
      readonly prose?: { readonly required: boolean; readonly fallback?: string; readonly template?: string } }
  | { readonly type: 'signature'; readonly by: string; readonly on: string };

export interface FormatDefinition {
  readonly id: string;
  /** The regulation the format comes from. */
  readonly basis: string;
  readonly years: { readonly from: number; readonly to?: number };
  /** Of the reports that an organisation makes of a year; forms of one kind share no year. */
  readonly kind?: string;
  /** How the full names of organisations end. */
  readonly organisations: readonly string[];
  /** Handlebars over the facts. */
  readonly title: string;
  readonly facts: readonly FactDefinition[];
  readonly outline: readonly OutlineItem[];
  readonly tables: readonly TableDefinition[];
  readonly rules: readonly Rule[];
  readonly textRules: readonly TextRule[];
  /** Handlebars sources of the format's own prose, by file name without `.hbs`. */
  readonly prose: Readonly<Record<string, string>>;
}
