import type { Probe } from '../../contract/objects';
import { bytes, cores } from './bytes';
import { configWords } from './configWords';
import { count, countOf, listOf } from './count';
import { duration } from './duration';
import { exitCodeWords } from './exitCode';
import { imageWords } from './imageWords';
import { mountWords } from './mountWords';
import { probeTarget, probeWords } from './probeWords';
import { creationFailure } from './quotaWords';
import { schedulerWords } from './schedulerWords';

test.each([
  [count(1, 'pod'), '1 pod'],
  [count(3, 'pod'), '3 pods'],
  [countOf(1, 1, 'pod'), '1 of 1 pod'],
  [countOf(1, 3, 'pod'), '1 of 3 pods'],
  [listOf([]), ''],
  [listOf(['a']), 'a'],
  [listOf(['a', 'b']), 'a and b'],
  [listOf(['a', 'b', 'c']), 'a, b and c'],
  [listOf(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more'],
  [duration(1000), '1 second'],
  [duration(119_000), '119 seconds'],
  [duration(180_000), '3 minutes'],
  [duration(7_200_000), '2 hours'],
  [duration(172_800_000), '2 days'],
  [bytes(67_108_864), '64Mi'],
  [bytes(1.5 * 2 ** 30), '1.5Gi'],
  [bytes(500), '500'],
  [cores(0.25), '250m'],
  [cores(2), '2'],
  [exitCodeWords(1), 'exit code 1 (application error)'],
  [exitCodeWords(42), 'exit code 42'],
  [exitCodeWords(127), 'exit code 127 (command not found)'],
  [exitCodeWords(139), 'exit code 139 (SIGSEGV, bad memory access)'],
  [exitCodeWords(143), 'exit code 143 (SIGTERM, asked to stop)'],
  [exitCodeWords(163), 'exit code 163 (signal 35)'],
])('%s', (found, expected) => {
  expect(found).toBe(expected);
});

const probe = (handler: string): Probe => ({ handler, periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 });

test.each([
  ['HTTP probe failed with statuscode: 503', 'HTTP GET :8080/healthz', 'HTTP 503 /healthz'],
  [
    'Get "http://10.0.0.3:8080/healthz": dial tcp 10.0.0.3:8080: connect: connection refused',
    'HTTP GET :8080/healthz',
    'connection refused /healthz',
  ],
  [
    'Get "http://10.0.0.3:8080/slow?a=b": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    'HTTP GET :8080/slow?a=b',
    'no answer within 2 s /slow?a=b',
  ],
  ['dial tcp 10.0.0.3:5432: connect: connection refused', 'TCP :5432', 'connection refused :5432'],
  ['dial tcp 10.0.0.3:5432: i/o timeout', 'TCP :5432', 'no answer within 2 s :5432'],
  ['cat: /tmp/healthy: No such file or directory\n', 'exec', 'exec: cat: /tmp/healthy: No such file or directory'],
  ['service unhealthy (responded with "NOT_SERVING")', 'gRPC :9000', 'gRPC NOT_SERVING :9000'],
  ['', 'HTTP GET :8080/healthz', '/healthz'],
])('probe message %j of %s', (message, handler, expected) => {
  expect(probeWords(message, probe(handler))).toBe(expected);
});

test.each([
  ['HTTP GET :8080/healthz', '/healthz'],
  ['HTTPS GET host:https/', '/'],
  ['TCP :5432', ':5432'],
  ['gRPC :9000', ':9000'],
  ['exec', ''],
])('target of %s', (handler, expected) => {
  expect(probeTarget(probe(handler))).toBe(expected);
});

test.each([
  [
    '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
    'not enough free CPU on 1 node',
  ],
  [
    '0/3 nodes are available: 1 Insufficient memory, 2 node(s) had untolerated taint {dedicated: gpu}. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    'not enough free memory on 1 node and taint dedicated=gpu on 2 nodes not tolerated',
  ],
  [
    "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.",
    '2 nodes outside its node selector or affinity',
  ],
  [
    '0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found',
    'its PersistentVolumeClaim is not bound',
  ],
  [
    '0/2 nodes are available: persistentvolumeclaim "data" not found. preemption: 0/2 nodes are available',
    'PersistentVolumeClaim data not found',
  ],
  ['0/5 nodes are available: 5 Too many pods.', 'no room for more pods on 5 nodes'],
  [
    '0/2 nodes are available: 1 node(s) were unschedulable, 1 node(s) had untolerated taint(s).',
    '1 node cordoned and taints on 1 node not tolerated',
  ],
  ['no nodes available to schedule pods', 'no nodes available to schedule pods'],
])('scheduler says %j', (message, expected) => {
  expect(schedulerWords(message)).toBe(expected);
});

test.each([
  [
    'ErrImagePull',
    'failed to resolve reference "registry.local/nope:1": registry.local/nope:1: not found',
    'not found',
  ],
  [
    'ErrImagePull',
    'pull access denied, repository does not exist or may require authorization',
    'the registry refuses access',
  ],
  ['ErrImagePull', 'dial tcp: lookup nowhere.invalid: no such host', 'the registry cannot be reached'],
  ['InvalidImageName', 'Failed to apply default image tag "A B": couldn\'t parse image name', 'the name is not valid'],
  [
    'ErrImageNeverPull',
    'Container image "x" is not present with pull policy of Never',
    'not on the node, and its pull policy is Never',
  ],
  ['ImagePullBackOff', 'Back-off pulling image "x"', ''],
])('%s %j', (reason, message, expected) => {
  expect(imageWords(reason, message)).toBe(expected);
});

test.each([
  ['configmap "shop-config" not found', 'ConfigMap shop-config not found'],
  ['secret "db" not found', 'Secret db not found'],
  ["couldn't find key url in Secret shop/db", 'key url not in Secret db'],
  ["couldn't find key mode in ConfigMap shop/settings", 'key mode not in ConfigMap settings'],
  ['something new', 'something new'],
])('config message %j', (message, expected) => {
  expect(configWords(message)).toBe(expected);
});

test.each([
  [
    'MountVolume.SetUp failed for volume "settings" : configmap "shop-settings" not found',
    'volume settings: ConfigMap shop-settings not found',
  ],
  [
    'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[]: timed out',
    'volume data cannot be mounted in time',
  ],
  [
    'Multi-Attach error for volume "pvc-1" Volume is already exclusively attached to one node',
    'volume pvc-1: still attached to another node',
  ],
])('mount message %j', (message, expected) => {
  expect(mountWords(message)).toBe(expected);
});

test.each([
  [
    'Error creating: pods "web-1-x" is forbidden: exceeded quota: small, requested: limits.memory=64Mi, used: limits.memory=128Mi, limited: limits.memory=128Mi',
    'small',
    'quota small is used up (asks for limits.memory=64Mi, used limits.memory=128Mi of limits.memory=128Mi)',
  ],
  [
    'pods "a" is forbidden: failed quota: small: must specify limits.cpu for: app',
    'small',
    'quota small demands that pods set limits.cpu for: app',
  ],
  [
    'Error creating: pods "a-" is forbidden: error looking up service account shop/robot: serviceaccount "robot" not found',
    null,
    'ServiceAccount robot not found',
  ],
  [
    'Error creating: admission webhook "policy.local" denied the request: no root',
    null,
    'refused by the admission webhook policy.local: no root',
  ],
  [
    'pods "a-x1" is forbidden: [maximum memory usage per Container is 512Mi, but limit is 1Gi, maximum cpu usage per Pod is 1, but limit is 2]',
    null,
    'a LimitRange sets a maximum of 512Mi memory per Container (limit 1Gi)',
  ],
  [
    'pods "a-x1" is forbidden: minimum cpu usage per Container is 100m.  No request is specified',
    null,
    'a LimitRange sets a minimum of 100m cpu per Container (no request set)',
  ],
  ['Error creating: pods "a-x1" is forbidden: something else', null, 'something else'],
])('creation failure %j', (message, quota, words) => {
  expect(creationFailure(message)).toEqual({ quota, words });
});
