/**
 * Tells pages from traps before a page is parsed: HTML is mended as it is read (HTML, 13.2.6), and mending takes time that
 * grows with the square of what is left open. Counts are upper bounds; no page of a website comes near them.
 */

const MOST = { characters: 2_000_000, tags: 300_000, open: 1_000, attributes: 500, work: 2_000_000 };

/** Start tags of these are repeated inside each paragraph that follows while they are open. */
const FORMATTING = new Set(['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u']);
/** Closed by the next of their kind, or never open. */
const CLOSED_BY_ITSELF = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'option', 'br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'base', 'area', 'source', 'param', 'embed', 'track', 'tbody', 'thead', 'tfoot', 'colgroup']);

export function isTame(html: string): boolean {
  if (html.length > MOST.characters) return false;
  const open = new Map<string, number>();
  let [tags, all, formatting] = [0, 0, 0];
  let most = 0;
  for (const [, end, tag, rest] of html.matchAll(/<(\/?)([a-z][^\s/>]*)([^>]*)/gi)) {
    const name = tag!.toLowerCase();
    tags += 1;
    if (tags > MOST.tags) return false;
    if ((rest!.match(/[\s/"']+[^\s/"'=]/g)?.length ?? 0) > MOST.attributes) return false;
    if (CLOSED_BY_ITSELF.has(name)) continue;
    const before = open.get(name) ?? 0;
    const after = Math.max(0, before + (end === '/' ? -1 : 1));
    open.set(name, after);
    all += after - before;
    if (FORMATTING.has(name)) formatting += after - before;
    most = Math.max(most, formatting);
    if (all > MOST.open) return false;
  }
  return tags * (1 + most) <= MOST.work;
}
