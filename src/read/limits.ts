/** How large an input may be. Far above any real report, far below what would tire the machine. */

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** UTF-16 code units in all cells of a worksheet: one string may stand in thousands of them. */
export const MAX_TEXT_LENGTH = 20_000_000;

/** UTF-16 code units in one cell. */
export const MAX_CELL_LENGTH = 1_000_000;

export const MAX_ROWS = 5_000;

/** A collection of all cells of the form of 2021 has 202. */
export const MAX_COLUMNS = 1_000;
