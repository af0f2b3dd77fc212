/** Render: one table of renderers. A new kind of output is one file and one line here. */
import type { Faces } from '../fonts/fonts';
import type { Document } from '../model/document';
import type { Layout } from '../model/layout';
import type { Theme } from '../model/theme';
import { renderDocx } from './docx/docx';
import { renderHtml } from './html/html';
import { renderPdf } from './pdf/pdf';

export type Renderer = (document: Document, layout: Layout, theme: Theme, faces: Faces) => Promise<Uint8Array>;

export const renderers = { pdf: renderPdf, docx: renderDocx, html: renderHtml } satisfies Record<string, Renderer>;

export type OutputKind = keyof typeof renderers;

/** What is made when nobody says otherwise. */
export const DEFAULT_KINDS: readonly OutputKind[] = ['pdf', 'docx'];
