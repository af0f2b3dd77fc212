/** Finds out what separates the fields of a CSV file: the comma, the tab of a copied table or the semicolon of other locales. */

const CANDIDATES = [',', '\t', ';'] as const;
/** What people divide fields by that no spreadsheet program writes. */
const OTHERS = ['，', '；', '|', '｜', '、'] as const;

/** How many rows are looked at. */
const SAMPLE = 100;

/** Fields per row that is not blank, were `delimiter` the delimiter. Quoted fields hide what they hold. */
function widths(text: string, delimiter: string): number[] {
  const found: number[] = [];
  let [quoted, blank, fields] = [false, true, 1];
  for (let i = 0; i < text.length && found.length < SAMPLE; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) {
      if (!blank) found.push(fields);
      [blank, fields] = [true, 1];
      continue;
    }
    blank = false;
    if (!quoted && character === delimiter) fields += 1;
  }
  if (!blank && found.length < SAMPLE) found.push(fields);
  return found;
}

/** How many rows have the width that most of the divided rows have. */
function agreement(found: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of found) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The candidate that divides the most rows, and those most evenly; the comma when none divides any. */
export function delimiterOf(text: string): string {
  const ranked = CANDIDATES.map((delimiter, order) => {
    const found = widths(text, delimiter);
    return { delimiter, order, divided: found.filter((width) => width > 1).length, even: agreement(found) };
  });
  ranked.sort((a, b) => b.divided - a.divided || b.even - a.even || a.order - b.order);
  return ranked[0]!.delimiter;
}

/** The other sign that divides every row into the same number of fields, when nothing else divides any. */
export function otherDelimiter(text: string): string | undefined {
  if (CANDIDATES.some((delimiter) => widths(text, delimiter).some((width) => width > 1))) return undefined;
  return OTHERS.find((delimiter) => {
    const found = widths(text, delimiter);
    return found.length > 1 && agreement(found) === found.length;
  });
}
