import js from '@eslint/js';
import globals from 'globals';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const impure = [
  { object: 'Math', property: 'random', message: 'analysis is pure: take a seed.' },
  { object: 'Date', property: 'now', message: 'analysis is pure: take the time as an argument.' },
];

export default ts.config(
  { ignores: ['dist/', 'data/', 'web/messages/compiled/', 'tests/fixtures/**/*.json'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-restricted-exports': 'off',
      // The Svelte parser does not hand full types of template expressions to the checker.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  { files: ['analysis/**'], rules: { 'no-restricted-properties': ['error', ...impure] } },
  {
    files: [
      'server/commands/**',
      'tests/{accounts,anonymity,attack,bench,durability,nodes,quiet,restore}/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.ts', '*.config.js', '**/vite.config.ts', 'tests/support/totals-reporter.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.js', '**/*.cjs'], ...ts.configs.disableTypeChecked },
);
