const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const TESTS = path.join(__dirname, '..');
/** Suites on a cluster that take minutes, longest first: begun last, each would run on alone in the end. */
const LONG = [
  'catalogue/livenessAlert.live.test.ts',
  'e2e/journeys.live.test.ts',
  'catalogue/queries.live.test.ts',
  'stack/stack.live.test.ts',
  'integration/access.live.test.ts',
].map((file) => path.join(TESTS, file));

/** Jest itself knows how long a suite takes only where it ran before; a fresh clone has these first through this list. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const long = LONG.flatMap((file) => tests.filter((test) => test.path === file));
    return [...long, ...super.sort(tests.filter((test) => !long.includes(test)))];
  }
};
module.exports.LONG = LONG;
