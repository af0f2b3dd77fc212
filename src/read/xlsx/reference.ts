/** Cell references: `B3` and `A1:C2` to numbers, 1-based. */

export interface Place { readonly row: number; readonly column: number }

export interface Area { readonly from: Place; readonly to: Place }

/** The last column is XFD, the last row 1,048,576 (ECMA-376 part 1, 18.18.7). */
const MAX: Place = { row: 1_048_576, column: 16_384 };

export function parsePlace(reference: string): Place | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const place = { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
  return place.row <= MAX.row && place.column <= MAX.column ? place : undefined;
}

export function parseArea(reference: string): Area | undefined {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [parsePlace(first), parsePlace(last)];
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : undefined;
}
