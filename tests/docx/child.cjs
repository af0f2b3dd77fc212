/** Renders the sample in a process of its own and prints a hash of its bytes. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const ts = require('typescript');

require.extensions['.ts'] = (module, file) => {
  module._compile(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: { module: 'commonjs', target: 'es2022', esModuleInterop: true } }).outputText, file);
};
const { GB9704 } = require('../../src/model/theme.ts');
const { renderDocx } = require('../../src/render/docx/docx.ts');
const { document, layout } = require('../pdf/sample.ts');

console.log(createHash('sha256').update(renderDocx({ ...document, draft: '草稿' }, layout, GB9704)).digest('hex'));
