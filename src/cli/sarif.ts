/** A run as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the files. */
import { posix } from 'node:path';
import { cellAddress, isText } from '../model/address';
import type { Diagnostic, Language, Origin } from '../model/diagnostic';
import type { ReportResult } from './run-record';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** `input` is the folder that files are relative to; those of the `archive` are named with it. */
interface Folders { readonly input: string; readonly archive: string }

export function sarif(results: readonly ReportResult[], folders: Folders, language: Language): string {
  const found = results.flatMap((r) => r.diagnostics);
  const codes = [...new Set(found.map((d) => d.code))].sort();
  return `${JSON.stringify({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'nianbao', rules: codes.map((id) => rule(id, found)) } },
      columnKind: 'utf16CodeUnits',
      results: found.map((d) => result(d, codes.indexOf(d.code), folders, language)),
    }],
  }, null, 2)}\n`;
}

/** The published id stands beside our own code. */
function rule(id: string, found: readonly Diagnostic[]): object {
  const published = found.find((d) => d.code === id)!.rule;
  return { id, ...(published === undefined ? {} : { properties: { rule: published } }) };
}

function result(d: Diagnostic, ruleIndex: number, folders: Folders, language: Language): object {
  const [first, ...others] = d.at;
  return {
    ruleId: d.code, ruleIndex, level: d.severity,
    message: { text: `${d.message[language]}\n${d.hint[language]}` },
    ...(first ? { locations: [location(first, folders)] } : {}),
    ...(others.length > 0 ? { relatedLocations: others.map((at, id) => ({ id, ...location(at, folders) })) } : {}),
    ...(d.waived ? { suppressions: [{ kind: 'external', status: 'accepted', justification: `${d.waived.reason} (${d.waived.by})` }] } : {}),
  };
}

/** A spreadsheet's column is no column of a text: the cell is told by its name. */
function location(at: Origin, { input, archive }: Folders): object {
  const path = at.file.startsWith(`${archive}/`) ? at.file : posix.join(input, at.file);
  const [cell, text] = [cellAddress(at), isText(at)];
  const name = [...(at.sheet === undefined ? [] : [at.sheet]), ...(cell === '' ? [] : [cell])].join('!');
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path).replace(/[?#]/g, encodeURIComponent) },
      ...(at.row === undefined ? {} : { region: { startLine: at.row, ...(text && at.column !== undefined ? { startColumn: at.column } : {}) } }),
    },
    ...(name === '' || text ? {} : { logicalLocations: [{ name: cell || at.sheet, fullyQualifiedName: name, kind: 'member' }] }),
  };
}
