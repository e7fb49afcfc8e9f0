import type { Measured } from '../Figure';
import { missingFigure, plainFigure, ratioFigure } from './figureOf';
import { cellsOf, verdict } from './figureText';
import { tableOf } from './table';

const cache = ratioFigure('cache-time-vs-curl', {
  ours: [4, 6, 5],
  peer: [4, 5, 4],
  peerName: 'curl',
  note: 'three runs',
});

test('a ratio is that of the medians; its spread that of neighbouring runs', () => {
  expect(cache).toMatchObject({ value: 1.25, ours: 5, peer: 4, runs: 3, spread: [1, 1.25], peerName: 'curl' });
});

test.each<[string, Measured, string]>([
  ['at the goal', plainFigure('screen-kb', [20], ''), 'met'],
  ['above it', plainFigure('screen-kb', [20.1], ''), 'missed'],
  ['none measured', missingFigure('screen-kb', 'the server was away'), ''],
  ['no goal', plainFigure('large-cache-s', [9], ''), ''],
  ['another size', { ...plainFigure('loop-stall-ms', [51], ''), id: 'loop-stall-ms@5000' }, 'missed'],
])('%s', (_, figure, expected) => {
  expect(verdict(figure)).toBe(expected);
});

test('zero is a figure, missing is not', () => {
  expect(cellsOf(plainFigure('hostile-through', [0], ''))[1]).toBe('0 requests');
  expect(cellsOf(missingFigure('hostile-through', ''))[1]).toBe('–');
});

test('the table shows ours and the peer side by side', () => {
  const text = tableOf([cache, missingFigure('recovery-ms', 'not asked for')]);
  expect(text).toContain('cache-time-vs-curl  1.25×  ≤ 1.40×');
  expect(text).toContain('5.00 s  4.00 s curl  3     1.00 – 1.25');
  expect(text).toContain('    not asked for');
});
