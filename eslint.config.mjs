import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Below the command line nothing may depend on the moment, the machine or chance: the same inputs give the same bytes. */
const edgeOnly = [
  { name: 'console', message: 'Findings are data; only src/cli prints.' },
  { name: 'process', message: 'Only src/cli knows the process.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'output', '**/node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-globals': ['error', ...edgeOnly],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same inputs give the same bytes.' },
        { object: 'Date', property: 'now', message: 'Dates come from the report, not from the clock.' },
        { property: 'toLocaleString', message: 'The machine’s locale must not show in a document.' },
        { property: 'localeCompare', message: 'Sort by code point: the machine’s locale must not show.' },
      ],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly', __dirname: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
