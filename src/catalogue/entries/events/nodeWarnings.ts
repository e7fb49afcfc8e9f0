import type { Entry } from '../../entry';
import { is, matchesNot } from '../../promql/matcher';
import { NODE, nodesNotReady } from '../../promql/fleet';
import { maxBy } from '../../promql/operators';
import { recentStorm, WARNINGS_WINDOW } from './eventStorm';
import { warningsGained } from './gained';
import { LEFT_OUT } from './reasons';
import { withMessage } from './workloadWarnings';

export const nodeWarnings: Entry<'cluster'> = {
  id: 'node-warnings',
  title: 'Warnings about a node',
  description:
    'Warning events about a node of the last five minutes by reason, with what they say. Nodes that are not ready are left out. Silent in a storm and for six minutes after it.',
  unit: 'count',
  requires: [['events'], ['gatewayBuild']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const ofNodes = [is('owner_kind', 'Node'), matchesNot('reason', LEFT_OUT)];
    const told = withMessage(warningsGained(WARNINGS_WINDOW, ofNodes, options), options);
    const named = maxBy([...NODE, 'reason', 'message'], `label_replace(${told}, "node", "$1", "owner", "(.*)")`);
    return `${named} unless on (${NODE.join(', ')}) ${nodesNotReady(options)} unless on (cluster) ${recentStorm(options)}`;
  },
  thresholds: [{ tone: 'warning', from: 1 }],
};
