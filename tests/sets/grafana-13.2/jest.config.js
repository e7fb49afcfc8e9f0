const base = require('../../../jest.config');

module.exports = {
  ...base,
  projects: base.projects
    .filter((project) => project.displayName === 'unit')
    .map((project) => ({
      ...project,
      id: 'unit-grafana-13.2',
      testMatch: ['<rootDir>/src/{app,datasource}/**/*.test.{ts,tsx}'],
      resolver: require.resolve('./resolveFromSet'),
    })),
};
