import { parseArguments } from './parseArguments';

it.each([
  ['up', { command: 'up', rest: [], instance: 'default', flags: {} }],
  ['up --detach --nodes 5', { command: 'up', rest: [], instance: 'default', flags: { detach: 'true', nodes: '5' } }],
  ['apply shop oom-killed', { command: 'apply', rest: ['shop', 'oom-killed'], instance: 'default', flags: {} }],
  ['--instance a down', { command: 'down', rest: [], instance: 'a', flags: {} }],
  ['down --instance=a', { command: 'down', rest: [], instance: 'a', flags: {} }],
  [
    'kubectl get pods --all-namespaces -o json',
    { command: 'kubectl', rest: ['get', 'pods', '--all-namespaces', '-o', 'json'], instance: 'default', flags: {} },
  ],
  [
    'kubectl --instance a get pods --watch',
    { command: 'kubectl', rest: ['get', 'pods', '--watch'], instance: 'a', flags: {} },
  ],
  ['', { command: undefined, rest: [], instance: 'default', flags: {} }],
])('%s', (line, { command, rest, instance, flags }) => {
  expect(parseArguments(line.split(' ').filter(Boolean))).toEqual({ command, rest, options: { instance, flags } });
});
