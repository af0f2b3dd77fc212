/** The texts of a PDF with their places, as another program reads them. */
import { run } from '../tools';

/** A word and its box, pt from the upper left corner of the page. */
export interface Word { readonly text: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** By page. */
export function words(file: string): Word[][] {
  return run('pdftotext', ['-bbox', file, '-']).split('<page ').slice(1).map((page) =>
    [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(([, x1, y1, x2, y2, text]) =>
      ({ text: text!.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity), x1: Number(x1), y1: Number(y1), x2: Number(x2), y2: Number(y2) })));
}

/** Reading order: lines from top to bottom, each from left to right. Words of one line lie at least half beside each other. */
export function inOrder(list: readonly Word[]): string {
  const middle = ({ y1, y2 }: Word): number => (y1 + y2) / 2;
  const lines: Word[][] = [];
  for (const word of [...list].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line && middle(word) - middle(line[0]!) < (word.y2 - word.y1) / 4) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.x1 - b.x1).map((word) => word.text).join('')).join('');
}
