import fc from 'fast-check';
import { podStatus } from '../../../diagnosis';
import { anyPod } from '../../kubernetes/testing/anyPod';
import { packPod } from './packPod';
import { podResource } from './podResources';

const RESOURCES = ['cpuRequest', 'cpuLimit', 'memoryRequest', 'memoryLimit'] as const;

test('a packed pod reads as the plain one', () => {
  fc.assert(
    fc.property(anyPod, (pod) => {
      const packed = packPod(pod);
      expect(packed.unpacked()).toEqual(pod);
      expect(packPod(packed)).toBe(packed);
    }),
    { numRuns: 300 }
  );
});

test('columns are those of kubectl, without putting the pod together', () => {
  fc.assert(
    fc.property(anyPod, (pod) => {
      const packed = packPod(pod);
      const { status, ready, containers, restarts } = podStatus(pod);
      const { facts } = packed.shape;
      expect([packed.statusWord, facts.ready, facts.containers, packed.restarts]).toEqual([
        status,
        ready,
        containers,
        restarts,
      ]);
      expect(RESOURCES.map((key) => facts.resources[key])).toEqual(RESOURCES.map((key) => podResource(pod, key)));
    }),
    { numRuns: 2000 }
  );
});
