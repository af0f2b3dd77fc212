/** A published file as it was read: lines and tables from top to bottom, before it is known what they are. */
import type { Origin } from '../model/diagnostic';
import type { Sheet } from '../model/sheet';

export interface Published {
  readonly parts: readonly Part[];
  /** What the file states about itself, apart from its text. */
  readonly title?: string;
  readonly organisation?: string;
  readonly year?: number;
  /** True when lines carry their roles because the file was made by this program; nothing is then judged by its looks. */
  readonly ours: boolean;
}

export type Part = Line | PublishedTable | FlatTable;

/** `other` is text that is no content of the report, such as the mark of a draft. */
export type Role = 'title' | 'heading' | 'body' | 'signature' | 'date' | 'other';

export interface Line { readonly type: 'line'; readonly text: string; readonly role?: Role; readonly at: Origin }

/** A table with its rows and columns. */
export interface PublishedTable { readonly type: 'table'; readonly sheet: Sheet }

/** The cells of a table in reading order, the labels of the form among them known: how they lie in rows and columns is lost. */
export interface FlatTable { readonly type: 'flat'; readonly cells: readonly FlatCell[] }
export interface FlatCell {
  readonly text: string;
  readonly at: Origin;
  /** Lines where it begins and ends, counted among their neighbours; its 0-based place on the first of them. */
  readonly first: number;
  readonly line: number;
  readonly column: number;
  /** Tabs keep blank cells, spaces do not. */
  readonly tabbed: boolean;
  readonly label: boolean;
}
