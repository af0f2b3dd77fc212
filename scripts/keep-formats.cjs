/** The last step of `npm run build`: keeps the formats in `templates/` read and checked. Those of which anything is to be told are read in every run. */
const { join } = require('node:path');
const { loadFormats } = require('../dist/cli/formats.js');
const { keepFormats } = require('../dist/cli/kept-formats.js');
const { formatsKeyOf } = require('../dist/cli/state/program.js');

const folders = [join(__dirname, '..', 'templates')];
const { formats, diagnostics } = loadFormats(folders, 'en');
if (diagnostics.length === 0) keepFormats({ key: formatsKeyOf(folders), formats });
