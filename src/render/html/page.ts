/** A whole HTML page: one file, no script, nothing loaded from anywhere. */
import { el, stack, type Markup } from './element';

export interface PageHead {
  readonly title: string;
  readonly organisation: string;
  /** Of the report. */
  readonly year?: number;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** Our own text: it is not escaped. */
  readonly style: string;
}

/** Even if something slipped through the escaping, the browser would neither run nor load it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export function htmlPage({ title, organisation, year, date, style }: PageHead, body: readonly Markup[]): Uint8Array {
  const meta = (name: string, content: string): Markup => el('meta', { name, content });
  const head = el('head', {}, stack([
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('generator', 'nianbao'),
    meta('author', organisation),
    ...(year === undefined ? [] : [meta('dcterms.temporal', String(year))]),
    ...(date === undefined ? [] : [meta('dcterms.issued', date)]),
    el('title', {}, title),
    el('style', {}, { html: `\n${style}` }),
  ]));
  const page = el('html', { lang: 'zh-CN' }, stack([head, el('body', {}, stack(body))]));
  return Buffer.from(`<!DOCTYPE html>\n${page.html}\n`);
}
