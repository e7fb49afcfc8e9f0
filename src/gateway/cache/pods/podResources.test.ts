import type { Container } from '../../../contract/objects';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { podResource } from './podResources';

type Spec = { cpu: number | null; sidecar?: boolean };

function pod(init: Spec[], main: Spec[]) {
  const container = ({ cpu, sidecar }: Spec, i: number): Container => ({
    name: `c${i}`,
    image: '',
    restartPolicy: sidecar ? 'Always' : null,
    resources: { cpuRequest: cpu, cpuLimit: null, memoryRequest: null, memoryLimit: null },
    ports: [],
    probes: {},
  });
  return { ...podFixture(), initContainers: init.map(container), containers: main.map(container) };
}

test.each([
  ['containers add up', [], [{ cpu: 1 }, { cpu: 2 }], 3],
  ['a large init container wins', [{ cpu: 5 }], [{ cpu: 1 }], 5],
  ['a small one does not', [{ cpu: 1 }], [{ cpu: 2 }], 2],
  ['sidecars run beside containers', [{ cpu: 1, sidecar: true }], [{ cpu: 2 }], 3],
  ['and beside init containers started after them', [{ cpu: 1, sidecar: true }, { cpu: 5 }], [{ cpu: 2 }], 6],
  ['not beside those before', [{ cpu: 5 }, { cpu: 1, sidecar: true }], [{ cpu: 2 }], 5],
  ['nobody says: unknown', [], [{ cpu: null }], null],
  ['one says', [{ cpu: null }], [{ cpu: null }, { cpu: 0 }], 0],
] as Array<[string, Spec[], Spec[], number | null]>)('%s', (_what, init, main, expected) => {
  expect(podResource(pod(init, main), 'cpuRequest')).toBe(expected);
});
