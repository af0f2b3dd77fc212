/** Outlines of CFF fonts (Type 2 charstrings, Adobe TN 5177) without the subroutines they call. */

/** Subroutines by number. */
export type Subroutines = readonly Uint8Array[];

/** TN 5177, 4.7: what is added to the number that a call states. */
const bias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);

const CALL = 10;
const RETURN = 11;
const ESCAPE = 12;
const CALL_GLOBAL = 29;
/** hstem, vstem, hstemhm, vstemhm: each takes two operands a hint. */
const STEMS = new Set([1, 3, 18, 23]);
/** hintmask and cntrmask: a bit for each hint follows; operands before them are hints too. */
const MASKS = new Set([19, 20]);
/** The four kinds of flex; the others of two bytes compute, which would hide what a call gets. */
const FLEX = new Set([34, 35, 36, 37]);

/** Bytes of a number that begins with this byte (TN 5177, 3.2). */
const numberLength = (first: number): number => (first === 28 ? 3 : first < 247 ? 1 : first < 255 ? 2 : 5);

function numberAt(code: Uint8Array, at: number): number {
  const first = code[at]!;
  if (first === 28) return (code[at + 1]! << 24 >> 16) | code[at + 2]!;
  if (first < 247) return first - 139;
  return first < 251 ? (first - 247) * 256 + code[at + 1]! + 108 : -(first - 251) * 256 - code[at + 1]! - 108;
}

/** The same outline without calls; undefined when it computes, which outlines as drawn today do not. */
export function flatten(charstring: Uint8Array, local: Subroutines, global: Subroutines): Uint8Array | undefined {
  const flat: number[] = [];
  /** Where each operand that waits on the stack stands in `flat`. */
  let operands: number[] = [];
  let hints = 0;

  /** False when it cannot be done. */
  function run(code: Uint8Array, depth: number): boolean {
    for (let at = 0; at < code.length;) {
      const op = code[at]!;
      if (op >= 32 || op === 28) {
        const length = numberLength(op);
        operands.push(flat.length);
        for (let i = 0; i < length; i++) flat.push(code[at++]!);
      } else if (op === CALL || op === CALL_GLOBAL) {
        const place = operands.pop();
        const from = op === CALL ? local : global;
        const called = place === undefined || depth > 10 ? undefined : from[numberAt(Uint8Array.from(flat.slice(place)), 0) + bias(from.length)];
        if (!called) return false;
        flat.length = place!;
        if (!run(called, depth + 1)) return false;
        at += 1;
      } else if (op === RETURN) {
        return true;
      } else {
        const mask = MASKS.has(op);
        if (mask || STEMS.has(op)) hints += operands.length >> 1;
        operands = [];
        const length = op === ESCAPE ? 2 : mask ? 1 + ((hints + 7) >> 3) : 1;
        if (op === ESCAPE && !FLEX.has(code[at + 1]!)) return false;
        for (let i = 0; i < length; i++) flat.push(code[at++]!);
      }
    }
    return true;
  }

  return run(charstring, 0) ? Uint8Array.from(flat) : undefined;
}
