/** The page of GB/T 9704-2012 (党政机关公文格式). Lengths in mm, type sizes and pitches in pt. */

/** Typefaces by what they are for, not by who made them. */
export type FaceRole = '标宋' | '仿宋' | '楷' | '黑' | '宋';

/** Points per millimetre. */
export const PT_PER_MM = 72 / 25.4;

/** Distance of two lines of text in a table cell, in multiples of the type size. */
export const TABLE_LINE_PITCH = 1.3;

export interface Theme {
  readonly page: { readonly width: number; readonly height: number; readonly top: number; readonly left: number; readonly right: number; readonly bottom: number };
  readonly linesPerPage: number;
  readonly charactersPerLine: number;
  readonly title: TypeStyle;
  readonly heading: TypeStyle;
  readonly leadIn: TypeStyle;
  readonly body: TypeStyle;
  readonly table: TypeStyle;
  readonly tableHead: TypeStyle;
  /** Type sizes to set a table in, largest first: a smaller one where it keeps the table on one page. */
  readonly tableSizes: readonly number[];
  readonly pageNumber: TypeStyle;
  /** Distance of the page number's line from the lower edge of the type area, mm. */
  readonly pageNumberDrop: number;
  /** Width of table rules, pt. */
  readonly rule: number;
  /** Blank space between a table's rules and its text: left and right, above and below, pt. */
  readonly cellPadding: { readonly x: number; readonly y: number };
}

export interface TypeStyle { readonly face: FaceRole; readonly size: number }

/** Clause 5.1-5.2 (paper, type area, 22 lines of 28 characters) and 7.2-7.5 (faces and sizes). */
export const GB9704: Theme = {
  page: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  linesPerPage: 22,
  charactersPerLine: 28,
  title: { face: '标宋', size: 22 },
  heading: { face: '黑', size: 16 },
  leadIn: { face: '楷', size: 16 },
  body: { face: '仿宋', size: 16 },
  table: { face: '宋', size: 10.5 },
  tableHead: { face: '黑', size: 10.5 },
  tableSizes: [10.5, 9],
  pageNumber: { face: '宋', size: 14 },
  pageNumberDrop: 7,
  rule: 0.5,
  cellPadding: { x: 3, y: 2 },
};
