/** Holds a part of a YAML file against a schema; what does not conform becomes findings that point into the file. */
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic';
import { nearestWord } from '../model/nearest';
import { emptyValue, missingKey, unknownChoice, unknownKey, wrongType } from './findings';
import type { Path, Source } from './source';

/** The value at `path` (already taken out of `source.value`) in the schema's type; undefined with at least one finding in `found`. */
export function conform<T>(schema: z.ZodType<T>, value: unknown, source: Source, path: Path, found: Diagnostic[]): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  found.push(...issues.filter((issue) => !misspelt(issue, issues)).flatMap((issue) => explain(issue, value, source, path)));
  return undefined;
}

/** A key that is missing because it is there misspelt: the misspelt one is reported, with this one as the likely meaning. */
const misspelt = (issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean => issues.some((other) =>
  other.code === 'unrecognized_keys' && issue.path.length === other.path.length + 1 && other.path.every((step, i) => step === issue.path[i])
  && other.keys.some((key) => nearestWord(key, knownKeys(other)) === issue.path.at(-1)));

/** See `keys` in schema.ts. */
const knownKeys = (issue: z.core.$ZodIssue): string[] => issue.message.split(' ');

function explain(issue: z.core.$ZodIssue, value: unknown, source: Source, base: Path): Diagnostic[] {
  const steps = issue.path.filter((step) => typeof step !== 'symbol');
  const path = [...base, ...steps];
  const actual = at(value, steps);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(source.place([...path, key], 'key'), key, knownKeys(issue)));
  }
  const last = steps.at(-1);
  if (actual === undefined && typeof last === 'string') return [missingKey(source.place(path.slice(0, -1), 'value'), last)];
  const place = source.place(path);
  if (issue.code === 'invalid_value') return [unknownChoice(place, String(actual), issue.values.map(String))];
  if (issue.code === 'too_small' && (Array.isArray(actual) || actual === '')) return [emptyValue(place)];
  return [wrongType(place, actual, expected(issue))];
}

const at = (value: unknown, steps: Path): unknown =>
  steps.reduce<unknown>((v, step) => (typeof v === 'object' && v !== null ? (v as Record<string | number, unknown>)[step] : undefined), value);

function expected(issue: z.core.$ZodIssue): Expected {
  if (issue.code === 'too_small') return 'positive';
  if (issue.code === 'invalid_union') return 'term';
  if (issue.code !== 'invalid_type') return 'text';
  return issue.expected === 'object' || issue.expected === 'record' ? 'mapping'
    : issue.expected === 'array' ? 'list'
    : issue.expected === 'int' ? 'whole'
    : issue.expected === 'number' ? 'number'
    : issue.expected === 'boolean' ? 'boolean' : 'text';
}

export type Expected = 'text' | 'number' | 'whole' | 'positive' | 'boolean' | 'list' | 'mapping' | 'term';
