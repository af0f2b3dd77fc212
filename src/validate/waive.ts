/** Waivers: a person has checked a finding and answers for it. The finding stays visible; the document is final. */
import type { Diagnostic, Waiver } from '../model/diagnostic';
import { unusedWaiver } from './findings';

const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** Only findings of a published rule can be waived: a file that cannot be read stays unread whoever says so. */
export function waive(diagnostics: readonly Diagnostic[], waivers: ReadonlyMap<string, Waiver>): Diagnostic[] {
  const used = new Set<string>();
  const waived = diagnostics.map((d): Diagnostic => {
    const hit = d.rule === undefined ? undefined : [...waivers].find(([code]) => same(code, d.code) || same(code, d.rule!));
    if (!hit) return d;
    used.add(hit[0]);
    return { ...d, waived: hit[1] };
  });
  const idle = [...waivers].filter(([code]) => !used.has(code)).map(([code, waiver]) => unusedWaiver(waiver.origin, code));
  return [...waived, ...idle];
}
