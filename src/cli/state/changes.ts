/** What changed since the last completed run: which reports are new, and which cells of the others, old and new. */
import { existsSync, readdirSync } from 'node:fs';
import { valuesFolder } from './folder';
import { PENDING, readPending, settleValues, type PlacedValue, type Values } from './values';

/** Without `where` the report is new. `old` or `now` is missing where the value was not there. */
export interface Change {
  readonly source: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind?: string;
  readonly where?: string;
  readonly row?: string;
  readonly column?: string;
  readonly old?: string;
  readonly now?: string;
  /** Cell, as the findings write it. */
  readonly at?: string;
}

/** `settle` is to be called when they have been told: the next run tells only what changes from here on. */
export function pendingChanges(output: string): { readonly changes: Change[]; readonly settle: () => void } {
  const folder = valuesFolder(output);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(PENDING)) : [];
  // One report after the other: the values of ten thousand are a gigabyte.
  const changes = names.flatMap((name) => {
    const pending = readPending(output, name);
    if (!pending) return [];
    const { now, before } = pending;
    return [{ id: now.id, own: before ? compare(before, now) : [whose(now)] }];
  });
  return {
    changes: changes.sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ own }) => own),
    settle: () => { for (const name of names) settleValues(output, name); },
  };
}

const whose = ({ source, organisation, year, kind }: Values): Change => ({ source, organisation, year, ...(kind ? { kind } : {}) });

const placeOf = ({ where, row, column }: PlacedValue): string => JSON.stringify([where, row, column]);

function compare(before: Values, now: Values): Change[] {
  const old = new Map(before.values.map((value) => [placeOf(value), value]));
  const current = new Map(now.values.map((value) => [placeOf(value), value]));
  const changed = now.values.filter((value) => old.get(placeOf(value))?.text !== value.text).map((value): Change => {
    const was = old.get(placeOf(value));
    return { ...whose(now), ...placed(value), ...(was ? { old: was.text } : {}), now: value.text };
  });
  const gone = before.values.filter((value) => !current.has(placeOf(value))).map((value): Change => ({ ...whose(now), ...placed(value), old: value.text }));
  const { result: was } = before;
  const settled = was !== undefined && now.result !== undefined && was !== now.result ? [{ ...whose(now), where: '结果', row: '', column: '', old: was, now: now.result }] : [];
  return [...settled, ...changed, ...gone];
}

const placed = ({ where, row, column, at }: PlacedValue): Pick<Change, 'where' | 'row' | 'column' | 'at'> => ({ where, row, column, at });
