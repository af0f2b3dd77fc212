/** Finds the title among the first lines, and in it organisation and year. */
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { FACTS } from '../model/contract';
import { organisationGuessed, titleNotFound, yearGuessed } from './findings';
import type { Line, Part, Published } from './published';
import { identify, yearIn, type Identity } from './title';

export interface Whose {
  readonly identity: Identity;
  readonly title?: Line;
  /** Index of the first part after the title. */
  readonly start: number;
}

/** A page may begin with its site's name and menus; a title does not stand further down. */
const LOOKED_AT = 200;
const LONGEST_TITLE = 100;
/** A title may be broken into so many lines. */
const MOST_LINES = 3;

interface Candidate { readonly line: Line; readonly start: number }

/** `signature` is who signed the report. */
export function findOut(published: Published, file: string, signature: string | undefined, formats: readonly FormatDefinition[]): { value: Whose | undefined; diagnostics: Diagnostic[] } {
  const all = candidates(published.parts);
  const [own, name] = [published.title ?? '', file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')];
  const placed = published.ours ? all[0] : titled(all, formats) ?? all.find(({ line }) => yearIn(line.text) && !/[。；：:]/.test(line.text));
  const told = [...(placed ? [placed.line.text] : []), own, name];
  const found = told.map((text) => identify(text, formats)).find((identity) => identity !== undefined);
  const stated = published.ours ? published.organisation : undefined;
  const organisation = stated ?? found?.organisation ?? signature ?? published.organisation;
  const toldYear = published.year ?? found?.year ?? told.map(yearIn).find((y) => y !== undefined);
  const guessedYear = toldYear === undefined ? firstYear(published.parts.slice(placed?.start ?? 0)) : undefined;
  const year = toldYear ?? guessedYear;
  if (organisation === undefined || year === undefined) {
    const missing = [...(organisation === undefined ? [FACTS.organisation] : []), ...(year === undefined ? [FACTS.year] : [])];
    return { value: undefined, diagnostics: [titleNotFound(file, missing)] };
  }
  const guessed = stated === undefined && found === undefined;
  return {
    value: { identity: { organisation, year }, ...(placed ? { title: placed.line } : {}), start: placed?.start ?? 0 },
    diagnostics: [
      ...(guessed ? [organisationGuessed(placed?.line.at ?? { file }, organisation)] : []),
      ...(guessedYear === undefined ? [] : [yearGuessed(placed?.line.at ?? { file }, guessedYear)]),
    ],
  };
}

/** The first lines that read like a title, as few of them as do: menus may stand right above it. */
function titled(all: readonly Candidate[], formats: readonly FormatDefinition[]): Candidate | undefined {
  const alike = all.filter(({ line }) => identify(line.text, formats));
  return alike.filter(({ start }) => start === alike[0]!.start).reduce<Candidate | undefined>((a, b) => (a && a.line.text.length <= b.line.text.length ? a : b), undefined);
}

/** The first year that the text speaks of: most begin with the period of the report. */
const firstYear = (parts: readonly Part[]): number | undefined =>
  parts.map((part) => (part.type === 'line' ? yearIn(part.text) : undefined)).find((year) => year !== undefined);

/** Lines, and neighbouring lines put together; a line whose role is known is never part of a title it does not make alone. */
function candidates(parts: readonly Part[]): Candidate[] {
  return parts.slice(0, LOOKED_AT).flatMap((part, i): Candidate[] => {
    if (part.type !== 'line') return [];
    if (part.role === 'title') return [{ line: { ...part, text: part.text.replaceAll('\n', '') }, start: i + 1 }];
    return [1, 2, 3].slice(0, MOST_LINES).flatMap((count): Candidate[] => {
      const lines = parts.slice(i, i + count).filter((p): p is Line => p.type === 'line' && p.role === undefined);
      const text = lines.map((line) => line.text.trim()).join('');
      return lines.length < count || text.length > LONGEST_TITLE ? [] : [{ line: { ...part, text }, start: i + count }];
    });
  });
}
