import type { Creation } from '../cluster/seed';
import type { Measurement } from '../measurements/Measurement';
import { cellsOf, COLUMNS, definitionOf } from './figureText';
import type { Stored } from './FigureStore';

export interface Report {
  figures: readonly Stored[];
  measurements: readonly Measurement[];
  machine: string;
  /** How the clusters measured on came to be. */
  creations: readonly Creation[];
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function tableOf(figures: readonly Stored[]): string[] {
  const head = COLUMNS.map((title) => title);
  return [
    row(head),
    row(head.map(() => '---')),
    ...figures.map((figure) => row(cellsOf(figure).map((cell) => cell || ' '))),
  ];
}

const noteOf = (figure: Stored): string =>
  `- \`${figure.id}\`: ${definitionOf(figure.id).title}. ${figure.note ? `${figure.note}. ` : ''}(${figure.at.slice(0, 10)}, ${figure.commit}, load ${figure.load.toFixed(1)})`;

const creationText = ({ pods, nodes, seconds, podSeconds }: Creation): string =>
  `${pods.toLocaleString('en')} pods on ${nodes} nodes: made in ${Math.round(seconds)} s, ${Math.round((2 * pods) / podSeconds)} pod writes a second`;

/** docs/benchmarks.md: what was measured, how, and on what. */
export function markdownOf({ figures, measurements, machine, creations }: Report): string {
  const methods = measurements
    .filter(({ figures: ids }) => ids.some((id) => figures.some((figure) => figure.id.split('@', 1)[0] === id)))
    .map(({ name, method }) => `- **${name}**: ${method}`);
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. Ours and each peer run on the same machine against the same API server, one after the other.',
    'A spread is the smallest and the largest of the runs; load is the machine’s load average of a minute just before. `@n` is the number of pods where it is not 50,000.',
    '',
    ...tableOf(figures),
    '',
    '## What each figure is',
    '',
    ...figures.map(noteOf),
    '',
    '## How it is measured',
    '',
    `- Machine: ${machine}; everything on loopback with TLS, so server, peers and gateway share its processors. Ratios travel better than times.`,
    '- Server: etcd and kube-apiserver of `tests/stack`, without controllers, so that nothing changes unless the bench changes it.',
    '- Data: pods of two containers with probes, environment and volumes, created as the ReplicaSet controller does and their status written as the',
    '  kubelet does, through the API, so that managedFields are real; with nodes, Deployments, ReplicaSets, Services and EndpointSlices to match.',
    '  No events. Kept in the cache folder between runs.',
    ...creations.map((creation) => `  ${creationText(creation)}.`),
    ...methods,
    '',
  ].join('\n');
}
