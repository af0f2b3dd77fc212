/** How large an input may be. Far above any real report, far below what would tire the machine. */

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** UTF-16 code units in one cell. */
export const MAX_CELL_LENGTH = 1_000_000;

export const MAX_ROWS = 5_000;

export const MAX_COLUMNS = 200;
