/** pdfmake's document as one piece of bytes. As a stream it would copy and schedule every few of them. */
import type { PdfKitDocument, PdfKitPage } from './pdfkit';

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
