/** A report: facts, numbers and prose, each entry remembering the cell it came from. */
import type { Decimal } from './decimal';
import type { Origin, Waiver } from './diagnostic';

export type Value =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  /** `unit` is what stood behind the number in the cell, such as 万元. */
  | { readonly type: 'number'; readonly number: Decimal; readonly unit?: string };

export interface Entry {
  readonly value: Value;
  /** What the document prints: the cell's text, trimmed and in normal digits. */
  readonly text: string;
  readonly origin: Origin;
}

/** Entries by row key and column key. A key that is absent was not in the input. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

export interface ProseParagraph { readonly text: string; readonly origin: Origin }

/** An organisation whose report of the year this one sums up, and the cell that lists it. */
export interface ListedUnit { readonly name: string; readonly origin: Origin }

export interface Report {
  /** The folder or file it was read from, relative to the input folder. */
  readonly source: string;
  readonly format: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind?: string;
  readonly facts: ReadonlyMap<string, Entry>;
  readonly tables: ReadonlyMap<string, Table>;
  /** Paragraphs by section key; the text before the first section has the key `preamble`. */
  readonly prose: ReadonlyMap<string, readonly ProseParagraph[]>;
  /** Waivers by the finding code or rule id they name. */
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** Each once; none where the report is not a roll-up. */
  readonly units: readonly ListedUnit[];
}
