/** How TypeScript becomes JavaScript, in tests and in the bundle alike. Classic JSX: older Grafana patch releases do not share react/jsx-runtime. */
module.exports = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'classic' } },
  },
};
