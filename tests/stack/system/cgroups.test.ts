import { hierarchies } from './cgroups';

const line = (mount: string, type: string) => `30 24 0:27 / ${mount} rw,relatime shared:5 - ${type} ${type} rw`;

it.each([
  [
    'version 1, one mount a controller',
    [line('/sys/fs/cgroup/memory', 'cgroup'), line('/sys/fs/cgroup/cpu', 'cgroup')],
    [
      { mount: '/sys/fs/cgroup/memory', version: 1 },
      { mount: '/sys/fs/cgroup/cpu', version: 1 },
    ],
  ],
  ['version 2', [line('/sys/fs/cgroup', 'cgroup2')], [{ mount: '/sys/fs/cgroup', version: 2 }]],
  [
    'both: the second has no controllers',
    [line('/sys/fs/cgroup/memory', 'cgroup'), line('/sys/fs/cgroup/unified', 'cgroup2')],
    [{ mount: '/sys/fs/cgroup/memory', version: 1 }],
  ],
  ['neither', [line('/proc', 'proc')], []],
])('%s', (_, lines, expected) => {
  expect(hierarchies(`${lines.join('\n')}\n`)).toEqual(expected);
});
