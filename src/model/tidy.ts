/** Spaces of the source: Chinese text has none; what was typed to make room is left out. */
import { isWord } from './characters';

/** So many spaces in a row were meant to set things apart. */
const APART = 3;

/**
 * Drops spaces at both ends and beside Chinese, where official print has none, also not between characters and digits.
 * A wide gap beside Chinese becomes one full-width space; between words one space remains.
 */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, (gap, at: number, whole: string) => {
    if (isWord(whole[at - 1]!) && isWord(whole[at + gap.length]!)) return ' ';
    return gap.length >= APART || gap.includes('\u3000') ? '\u3000' : '';
  });
}
