/** Tests are TypeScript, transpiled file by file; the type check is `npm run typecheck`. */
const { spawnSync } = require('node:child_process');
const { availableParallelism } = require('node:os');

/** Programs that some tests look at the documents through (see tests/tools.ts). */
const missing = ['pdfinfo', 'pdffonts', 'pdftotext', 'qpdf', 'soffice', 'xmllint'].filter((program) => spawnSync('which', [program]).status !== 0);
// In CI a missing program fails the tests that need it. On a desk the other tests still say something.
const outside = missing.length === 0 || Boolean(process.env.CI);
if (!outside) {
  console.warn(`\n!!! NOT RUN: the tests that look at the documents through other programs (*.outside.test.ts); missing: ${missing.join(', ')}\n!!! apt-get install poppler-utils qpdf libreoffice-writer-nogui libxml2-utils\n`);
}

// Minutes of other programs at work: .ci/run has them run, on a desk `npm run test:all`.
const long = Boolean(process.env.LONG);
if (!long) console.warn('not run here: the long tests (*.long.test.ts); npm run test:all runs them too');

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [...(outside ? [] : ['\\.outside\\.']), ...(long ? [] : ['\\.long\\.test\\.ts$'])],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: { target: 'ES2023', module: 'commonjs', esModuleInterop: true, resolveJsonModule: true }, diagnostics: false, transpilation: true }] },
  // Half of the tests wait, for other programs or for time to pass.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // Half a second is not enough for a worker to let go of a gigabyte on a busy machine: jest would speak of leaks.
  workerGracefulExitTimeout: 10_000,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/tests/chance.ts'],
  testSequencer: '<rootDir>/tests/sequencer.cjs',
  testTimeout: 120000,
};
