/**
 * Reads a case of `broken/`: a file name behind `===`, the lines taken out of it (`-`) and put in (`+`); without `-` lines
 * the `+` lines are the whole file, without any the file is missing. Behind `=== findings` stands what is found.
 */
export function readCase(text: string, files: ReadonlyMap<string, string>): { files: Map<string, string>; findings: string } {
  const m = /^=== (\S+)\n((?:[-+].*\n)*)=== findings\n([\s\S]*)$/.exec(text);
  if (!m) throw new Error(`not a case:\n${text}`);
  const [, name = '', change = '', findings = ''] = m;
  const lines = (mark: string): string => change.split('\n').filter((line) => line.startsWith(mark)).map((line) => `${line.slice(1)}\n`).join('');
  const [out, into] = [lines('-'), lines('+')];
  const changed = new Map(files);
  if (change === '') changed.delete(name);
  else if (out === '') changed.set(name, into);
  else {
    const before = files.get(name)!;
    if (before.split(out).length !== 2) throw new Error(`${name} does not have exactly once:\n${out}`);
    changed.set(name, before.replace(out, () => into));
  }
  return { files: changed, findings };
}
