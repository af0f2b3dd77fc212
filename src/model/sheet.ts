/** Sheets: cells exactly as they stand in a dropped file, with their addresses and without any meaning. */

/** One row as the spreadsheet shows it. `cells[0]` is column 1; `''` is a blank cell. */
export interface SheetRow { readonly row: number; readonly cells: readonly string[] }

export interface Sheet {
  /** Path relative to the input folder, with `/`. */
  readonly file: string;
  /** Sheet name inside a workbook; a CSV has none. */
  readonly name?: string;
  /** `table`: rows of cells. `text`: a Markdown or plain-text file, one line per row in a single cell. */
  readonly kind: 'table' | 'text';
  readonly rows: readonly SheetRow[];
}
