/** A YAML file of a format folder: its value, and where in the text each part of the value stands. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Diagnostic, Origin, Outcome } from '../model/diagnostic';
import { badKey, fullWidth, noAlias, yamlSyntax } from './findings';
import { slipBehind, slipsIn } from './slips';

/** Keys and 0-based indices that lead to a value. */
export type Path = readonly (string | number)[];

/** A part of a file, for messages: where it stands, and the path to it as people read it (`rows#3` is the third of `rows`). */
export interface Place { readonly origin: Origin; readonly path: string }

export interface Source {
  readonly value: unknown;
  /** The value at the path or, with `key`, the key that leads to it. A path that leads nowhere gives the last thing on it. */
  place(path: Path, which?: 'key' | 'value'): Place;
}

/** Undefined when the text is not usable YAML. */
export function readYaml(file: string, text: string): Outcome<Source | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const origin = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, row: line, column: col };
  };
  const problem = (error: YAMLError): Diagnostic => {
    const slip = slipBehind(document, text, error.pos);
    return slip ? fullWidth({ origin: origin(slip.offset), path: '' }, slip, error.message) : yamlSyntax({ origin: origin(startOf(error, document)), path: '' }, error.code, error.message);
  };
  const problems = wanted([...document.errors, ...document.warnings]).map(problem);
  const found = problems.length > 0 ? problems : [
    ...slipsIn(document, text).map((slip) => fullWidth({ origin: origin(slip.offset), path: '' }, slip)),
    ...unwanted(document).map(({ node, key }) => badKey({ origin: origin(node.range![0]), path: '' }, key)),
    ...aliases(document).slice(0, 1).map((node) => noAlias({ origin: origin(node.range![0]), path: '' })),
  ];
  if (found.length > 0) return { value: undefined, diagnostics: found };
  const place = (path: Path, which: 'key' | 'value' = 'value'): Place =>
    ({ origin: origin(nodeAt(document, path, which)?.range?.[0] ?? 0), path: pathText(path) });
  return { value: { value: document.toJS(), place }, diagnostics: [] };
}

/** One syntax error breeds others behind it: the first is enough. Repeated keys are found one by one. */
function wanted(errors: readonly YAMLError[]): YAMLError[] {
  const repeated = errors.filter((e) => e.code === 'DUPLICATE_KEY');
  const first = errors.find((e) => e.code !== 'DUPLICATE_KEY');
  return first ? [first, ...repeated.filter((e) => e.pos[0] < first.pos[0])] : repeated;
}

/** A quotation mark that is never closed is noticed at the end of the file; people look for it where it opens. */
function startOf(error: YAMLError, document: Document): number {
  let start = error.pos[0];
  if (error.code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar(_, node) {
      if (node.type?.startsWith('QUOTE_') && node.range && node.range[1] >= error.pos[0] - 1) start = node.range[0];
    },
  });
  return start;
}

/** Few lines of aliases can stand for more than a machine can hold, and none is needed to write a form. */
function aliases(document: Document): Node[] {
  const found: Node[] = [];
  visit(document, { Alias(_, node) { found.push(node); } });
  return found;
}

/** Keys that are no words, and words such as `__proto__` that mean something to the machine. */
function unwanted(document: Document): { node: Node; key: string }[] {
  const found: { node: Node; key: string }[] = [];
  visit(document, {
    Pair(_, pair) {
      const key = pair.key as Node;
      const text = isScalar(key) && key.value !== null ? String(key.value) : undefined;
      if (text === undefined && !isAlias(key)) found.push({ node: key, key: '' });
      else if (text !== undefined && text in Object.prototype) found.push({ node: key, key: text });
    },
  });
  return found;
}

function nodeAt(document: Document, path: Path, which: 'key' | 'value'): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const [i, step] of path.entries()) {
    if (isSeq(node)) node = (node.items[Number(step)] as Node | undefined) ?? node;
    else if (isMap(node)) {
      const pair = node.items.find((p) => isPair(p) && isScalar(p.key) && String(p.key.value) === step);
      if (!pair) return node;
      const asKey = which === 'key' && i === path.length - 1;
      node = ((asKey ? undefined : pair.value) ?? pair.key) as Node;
    }
  }
  return node;
}

const pathText = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `#${step + 1}` : (i === 0 ? '' : '.') + step)).join('');

