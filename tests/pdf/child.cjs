/** Renders the sample in a process of its own and prints a hash of its bytes. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const ts = require('typescript');

require.extensions['.ts'] = (module, file) => {
  module._compile(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: { module: 'commonjs', target: 'es2022', esModuleInterop: true } }).outputText, file);
};
const { loadFaces } = require('../../src/fonts/fonts.ts');
const { GB9704 } = require('../../src/model/theme.ts');
const { renderPdf } = require('../../src/render/pdf/pdf.ts');
const { document, layout } = require('./sample.ts');

console.log(createHash('sha256').update(renderPdf(document, layout, GB9704, loadFaces({ installed: false }).value)).digest('hex'));
