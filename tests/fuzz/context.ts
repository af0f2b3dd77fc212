/** What it takes to tell what a label labels. */
import type { Origin } from '../../src/model/diagnostic';
import type { FormatDefinition } from '../../src/model/format';
import type { Report } from '../../src/model/report';
import type { Sheet } from '../../src/model/sheet';
import { withoutNumber } from '../../src/map/label';
import type { Cell } from './addresses';

export interface Context {
  readonly sheet: Sheet;
  readonly format: FormatDefinition;
  readonly report: Report;
  /** Used in the report, as a blank cell too, or named in a finding. */
  readonly known: (at: Origin) => boolean;
  readonly named: (at: Origin) => boolean;
  /** Rows and columns were swapped. */
  readonly turned: boolean;
}

export type IsLabel = (cell: Cell) => boolean;

/** The titles of sections as they are compared. */
export const sectionTitles = (format: FormatDefinition): Set<string> =>
  new Set(['前言', ...format.outline.flatMap((item) => (item.type === 'section' ? [item.title] : []))].map(withoutNumber));
