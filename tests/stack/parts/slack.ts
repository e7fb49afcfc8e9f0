import path from 'node:path';
import { answersOk, ask } from './ask';
import { BOTH_MODES, type Part } from './Part';

/** The stand-in for Slack's incoming webhooks. */
export const slack: Part = {
  name: 'slack',
  tier: 'rest',
  modes: BOTH_MODES,
  place: 'node',
  binaries: [],
  after: ['relay'],
  command: (context) => [
    process.execPath,
    ...['--import', require.resolve('tsx')],
    path.join(__dirname, '../slack/main.ts'),
    String(context.inside.slack),
    context.file('data', 'slack.jsonl'),
  ],
  ready: (context) => answersOk(ask(context, 'slack', '/messages')),
};
