/** pdfmake's document as one piece of bytes. As a stream it would copy and schedule every few of them. */
import { deflateSync } from 'node:zlib';
import type { PdfKitDocument, PdfKitPage, PdfKitReference } from './pdfkit';

/** Fonts are most of it. The larger table of what was seen before and a shorter search take two thirds of the default's time, for a hundredth more bytes. */
const DEFLATE = { level: 4, memLevel: 9 };

/** In place of pdfkit's own, which goes on with what is deflated here. */
function finalize(this: PdfKitReference): void {
  if (this.compress && this.buffer.length > 0) {
    this.buffer = [deflateSync(Buffer.concat(this.buffer), DEFLATE)];
    this.compress = false;
  }
  (Object.getPrototypeOf(this) as PdfKitReference).finalize.call(this);
}

/** A class cannot be extended before pdfmake is loaded: `require` finds it. Characters of strings are bytes here. */
export function inOnePiece(require: NodeJS.Require): new (...args: ConstructorParameters<typeof PdfKitDocument>) => PdfKitDocument & { bytes(): Buffer } {
  const { default: Streamed } = require('pdfmake/js/PDFDocument') as { default: typeof PdfKitDocument };
  return class extends Streamed {
    /** Of the file, in order. Declared only: the first are written while the document is constructed. */
    declare parts?: (string | Buffer)[];
    readonly operators = new Map<PdfKitPage, string[]>();

    override _write(part: string | Buffer): void {
      const bytes = typeof part === 'string' ? `${part}\n` : part;
      (this.parts ??= []).push(bytes);
      this._offset += bytes.length;
    }

    override push(): boolean { return true; }

    override ref(data?: object): PdfKitReference { return Object.assign(super.ref(data), { finalize }); }

    /** Gathered until the page ends. */
    override addContent(operator: string): this {
      const own = this.operators.get(this.page);
      if (own) own.push(operator);
      else this.operators.set(this.page, [operator]);
      return this;
    }

    override flushPages(): void {
      for (const [page, lines] of this.operators) page.write(Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
      this.operators.clear();
      super.flushPages();
    }

    bytes(): Buffer {
      this.end();
      const pieces: Buffer[] = [];
      let text: string[] = [];
      for (const part of [...this.parts!, Buffer.alloc(0)]) {
        if (typeof part === 'string') { text.push(part); continue; }
        pieces.push(Buffer.from(text.join(''), 'latin1'), part);
        text = [];
      }
      return Buffer.concat(pieces);
    }
  };
}
