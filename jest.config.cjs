/** Tests are TypeScript, transpiled file by file; the type check is `npm run typecheck`. */
const { spawnSync } = require('node:child_process');

/** Programs that some tests look at the documents through (see tests/tools.ts). */
const missing = ['pdfinfo', 'pdffonts', 'pdftotext', 'qpdf', 'soffice', 'xmllint'].filter((program) => spawnSync('which', [program]).status !== 0);
// In CI a missing program fails the tests that need it. On a desk the other tests still say something.
const outside = missing.length === 0 || Boolean(process.env.CI);
if (!outside) {
  console.warn(`\n!!! NOT RUN: the tests that look at the documents through other programs (*.outside.test.ts); missing: ${missing.join(', ')}\n!!! apt-get install poppler-utils qpdf libreoffice-writer-nogui libxml2-utils\n`);
}

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: outside ? [] : ['\\.outside\\.test\\.ts$'],
  globals: { OUTSIDE: outside },
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: { target: 'ES2023', module: 'commonjs', esModuleInterop: true, resolveJsonModule: true }, diagnostics: false, transpilation: true }] },
  // Half of the tests wait for other programs: every core has work.
  maxWorkers: '100%',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testTimeout: 120000,
};
