import grafana from '@grafana/eslint-config';
import jsxA11y from 'eslint-plugin-jsx-a11y';

export default [
  {
    ignores: [
      'dist/',
      '.cache/',
      '.stack/',
      'screenshots/',
      '**/node_modules/',
      'tests/fixtures/',
      '**/*.json',
      'tests/stack/modules/',
    ],
  },
  ...grafana,
  {
    name: 'clusterscope',
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 2024 },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `import type` beside `import` of the same module is how types stay out of bundles.
      'no-duplicate-imports': 'off',
      'max-lines': ['error', 400],
    },
  },
  {
    name: 'clusterscope/react',
    files: ['src/app/**/*.tsx', 'src/datasource/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    name: 'clusterscope/command line',
    files: ['tests/**/*.{ts,mjs}', 'src/build/**/*.ts', 'src/generate/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['log', 'error', 'warn'] }] },
  },
];
