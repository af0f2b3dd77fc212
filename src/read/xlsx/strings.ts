/** Strings of a workbook: shared, rich or in the cell, without the phonetic guides above them (ECMA-376 part 1, 18.4). */

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore of such a text (22.9.2.19). */
export const unescapeXstring = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/** To be told of every element and text; the rest it knows. */
export interface TextCollector {
  open(name: string): void;
  text(chunk: string): void;
  close(name: string): void;
  /** The text since the last taking. */
  take(): string;
}

/** Joins the runs of one string. */
export function textCollector(): TextCollector {
  let [text, inText, inPhonetic] = ['', false, false];
  return {
    open(name) {
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = true;
    },
    text(chunk) {
      if (inText && !inPhonetic) text += chunk;
    },
    close(name) {
      if (name === 'rPh') inPhonetic = false;
      if (name === 't') inText = false;
    },
    take() {
      const taken = unescapeXstring(text);
      text = '';
      return taken;
    },
  };
}
