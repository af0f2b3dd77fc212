/** Builds workbooks for tests from raw XML, good and bad ones. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export interface Spec {
  /** Content of `sheetData`, by sheet; an array gives what stands before and after it as well. */
  readonly sheets: readonly (string | readonly [before: string, rows: string, after: string])[];
  readonly states?: readonly string[];
  readonly strings?: string;
  /** Number formats by style index: an id, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly workbookPr?: string;
  /** Further or replaced parts. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of a workbook whose sheets are 表1, 表2, … */
export function partsOf({ sheets, states = [], strings = '', formats = [], workbookPr = '', parts = {} }: Spec): Record<string, string> {
  const custom = formats.map((format, i) => (typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>` : ''));
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook ${NS} xmlns:r="${RELATIONS}"><workbookPr ${workbookPr}/><sheets>${sheets.map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" ${states[i] ? `state="${states[i]}" ` : ''}r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['sharedStrings', 'sharedStrings.xml'], ['styles', '/xl/styles.xml']]),
    'xl/sharedStrings.xml': `${XML}<sst ${NS}>${strings}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet ${NS}><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, i) => {
      const [before, rows, after] = typeof sheet === 'string' ? ['', sheet, ''] : sheet;
      return [`xl/worksheets/sheet${i + 1}.xml`, `${XML}<worksheet ${NS}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`];
    })),
    ...parts,
  };
}

export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])), { mtime: new Date(2020, 0, 1) });

export const workbook = (spec: Spec): Uint8Array => zip(partsOf(spec));

/** A cell with a string in it. */
export const text = (reference: string, content: string): string => `<c r="${reference}" t="inlineStr"><is><t>${content}</t></is></c>`;
