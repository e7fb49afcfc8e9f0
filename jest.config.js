const { homedir } = require('node:os');
const path = require('node:path');

const transform = { '^.+\\.m?[jt]sx?$': '<rootDir>/tests/run/swcTransform.js' };
/** Beside the stack's binaries: what one clone translated serves the next. `id` is fixed for the same reason. */
const cacheDirectory = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'clusterscope/jest');
/** ESM-only packages that jest must translate. */
const esm = [
  '@grafana',
  '@kubernetes',
  'ol',
  'd3',
  'd3-.*',
  'internmap',
  'delaunator',
  'robust-predicates',
  'uuid',
  'marked.*',
  'react-colorful',
  'rxjs',
  'jose',
  'oauth4webapi',
  'openid-client',
  'react-calendar',
  'get-user-locale',
  'memoize',
  'mimic-function',
  '@wojtekmaj',
  'micro-memoize',
  'tslib',
  '@prometheus-io',
  '@lezer',
  'monaco-promql',
  'fast-check',
  'pure-rand',
  'react-data-grid',
  '@react-hookz',
  '@ver0',
  '@openfeature',
].join('|');
const base = {
  rootDir: __dirname,
  cacheDirectory,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esm})/)`],
  moduleNameMapper: { '\\.(css|svg|png)$': 'identity-obj-proxy' },
  setupFilesAfterEnv: ['<rootDir>/tests/run/jestSetup.ts'],
};
module.exports = {
  projects: [
    {
      ...base,
      id: 'unit',
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '\\.live\\.test\\.', '/tests/structure/', '/\\.stack/', '/dist/'],
    },
    { ...base, id: 'structure', displayName: 'structure', testMatch: ['<rootDir>/tests/structure/**/*.test.ts'] },
    { ...base, id: 'live', displayName: 'live', testMatch: ['<rootDir>/tests/**/*.live.test.ts'] },
  ],
  testSequencer: path.join(__dirname, 'tests/run/LongestFirst.js'),
  modulePathIgnorePatterns: ['<rootDir>/.stack/', '<rootDir>/dist/', '<rootDir>/.cache/'],
};
