/**
 * “N 条，其中 a 条，b 条……”: the parts make up the whole. Lists are often examples only, so a sum well below the whole
 * says nothing; one above it, or just short of it, is a slip.
 */
import type { Check } from './check';
import { otherSum } from './findings';
import { DIGITS, MEASURES, sentences, toNumber } from './prose';

const WHOLE = new RegExp(`(${DIGITS})([${MEASURES}])[^，。；、\\d]{0,10}[，；]?其中[，：]?`, 'g');
/** A part that is a comparison, or itself divided, is no part of this whole. */
const COMPARED = /比|较|增|减|降|升|上年|去年|累计/;
/** From this share of the whole on the parts are taken to be meant as all of it. */
const NEARLY = 0.9;

export const partsAddUp: Check<'partsAddUp'> = ({ report, format }) => sentences(report, format).flatMap((piece) => {
  const text = piece.text.replace(/（[^（）]*）/g, '');
  return [...text.matchAll(WHOLE)].flatMap((m) => {
    const [whole, unit] = [toNumber(m[1]!), m[2]!];
    const list = text.slice(m.index + m[0].length).split(/[；。]|其中/)[0]!;
    const one = new RegExp(`(?<![\\d.])(${DIGITS})${unit}`);
    const parts = list.split(/[，、]/).filter((clause) => !COMPARED.test(clause)).flatMap((clause) => {
      const part = one.exec(clause);
      return part ? [toNumber(part[1]!)] : [];
    });
    const sum = parts.reduce((a, b) => a + b, 0);
    const off = sum > whole || (sum < whole && sum >= whole * NEARLY && !/等$/.test(list));
    return parts.length >= 2 && off ? [otherSum(piece.origin, `${m[1]}${unit}`, parts, sum)] : [];
  });
});
