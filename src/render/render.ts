/** Render: one table of renderers. A new kind of output is one file and one line here. */
import type { Faces } from '../fonts/fonts';
import { DATA_FILE } from '../model/contract';
import type { Document } from '../model/document';
import type { Layout } from '../model/layout';
import type { Theme } from '../model/theme';

/** `data` is the report's data as JSON, for outputs that can carry files. */
export type Renderer = (document: Document, layout: Layout, theme: Theme, faces: Faces, data: Uint8Array) => Promise<Uint8Array>;

/** Each is loaded when it is first used: pdfmake and docx take longer to load than a report to render. */
export const renderers = {
  pdf: async (document, layout, theme, faces, data) => (await import('./pdf/pdf.js')).renderPdf(document, layout, theme, faces, { name: DATA_FILE, bytes: data }),
  docx: async (document, layout, theme) => (await import('./docx/docx.js')).renderDocx(document, layout, theme),
  html: async (document, layout, theme) => (await import('./html/html.js')).renderHtml(document, layout, theme),
} satisfies Record<string, Renderer>;

export type OutputKind = keyof typeof renderers;

/** What is made when nobody says otherwise. */
export const DEFAULT_KINDS: readonly OutputKind[] = ['pdf', 'docx'];
