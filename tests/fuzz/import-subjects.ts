/** Real reports as text files of published ones: rows of cells, most lines have one. */
import { compose } from '../../src/compose/compose';
import { map } from '../../src/map/map';
import { toSubmissions } from '../../src/map/submissions';
import { readFile } from '../../src/read/read';
import { formats } from '../formats';
import { FLATTENINGS, flattened } from '../import/flattened';
import { reports } from './subjects';

const documents = reports.map((files) => {
  const [own] = toSubmissions(Object.entries(files).map(([file, bytes]) => {
    const { value, diagnostics } = readFile(bytes, file);
    return { file, sheets: value, diagnostics };
  }));
  const { report, format } = map(own!, formats).value!;
  return compose(report, format);
});
export const published = documents.flatMap((document) => Object.values(FLATTENINGS).map((by) => flattened(document, by).split('\n').map((line) => line.split('\t'))));
