/** “260余” with a mark or nothing behind it: the sentence lost its end. */
import type { Check } from './check';
import { brokenNumber } from './findings';
import { DIGITS, sentences } from './prose';

const ROUGH = new RegExp(`(?<![\\d.])(?:${DIGITS})[余多](?=[，。；、！？）]|$)`);

export const brokenOff: Check<'brokenOff'> = ({ report, format }) => sentences(report, format).flatMap(({ text, origin }) => {
  const [rough] = ROUGH.exec(text) ?? [];
  return rough === undefined ? [] : [brokenNumber(origin, rough)];
});
