/** Tests are TypeScript, transpiled file by file; the type check is `npm run typecheck`. Jest cannot follow an `import()` that is not turned into CommonJS. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: { target: 'ES2023', module: 'commonjs', esModuleInterop: true, resolveJsonModule: true }, diagnostics: false, transpilation: true }] },
  testTimeout: 60000,
};
