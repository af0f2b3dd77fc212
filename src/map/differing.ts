/** What is told of a label that differs from the form's: a misspelling, or something else that it says. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import type { LabelSlot } from '../model/slots';
import { contraryWords } from './contrary';
import { misspelt } from './findings';
import { placesUnder } from './form-cells';
import { withoutItemNumber } from './label';
import { fitsCell, labelWithUnit, unitsIn, unstated, withoutUnit } from './measure';
import { shapeOf } from './shape';
import { otherMeaning, otherUnit, unitTaken } from './unit-findings';

export function differingLabel(at: Origin, found: string, label: LabelSlot, table: TableDefinition): Diagnostic {
  const [units, places] = [unitsIn(found), placesUnder(table, label)];
  const other = units.find((unit) => !places.some((place) => fitsCell(unit, place)));
  if (other) return otherUnit([at], found, other, places.flatMap((place) => labelWithUnit(place) ?? [])[0] ?? label.text);
  const taken = places.flatMap((place) => unstated(place, units) ?? [])[0];
  if (taken && withoutItemNumber(withoutUnit(found)) === withoutItemNumber(label.text)) return unitTaken([at], label.text, taken);
  // Another label of the form to the letter stands in its own place too, or it would be displaced: it was written twice.
  const words = isOfForm(found, table) ? undefined : contraryWords(found, label.text);
  return words ? otherMeaning(at, found, label.text, words) : misspelt(at, found, label.text, units.length > 0 ? undefined : unitsIn(label.text)[0]?.text);
}

const isOfForm = (found: string, table: TableDefinition): boolean =>
  shapeOf(table).labels.some(({ text }) => withoutItemNumber(text) === withoutItemNumber(found));
