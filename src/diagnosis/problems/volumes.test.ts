import { ago, NOW } from '../testing/clock';
import { eventFixture, type EventSpec } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { podFixture } from '../testing/podFixture';
import { unscheduled } from '../testing/probeEvents';
import { type Objects, viewOf } from '../testing/viewOf';
import { claimFixture, volumeFixture } from '../testing/volumeFixture';
import { diagnose } from './diagnose';

const problems = (objects: Objects) => diagnose(viewOf(objects), NOW);
const about = (spec: Omit<EventSpec, 'about'>) => eventFixture({ about: 'PersistentVolumeClaim/data', ...spec });
const pending = claimFixture({ name: 'data', phase: 'Pending' });
const waits = {
  ...podFixture({ phase: 'Pending', node: null, containers: [{ unreported: true }] }),
  claimNames: ['data'],
};

describe('a claim', () => {
  test.each<[string, EventSpec['reason'], string, string, string]>([
    [
      'of a class that is missing',
      'ProvisioningFailed',
      'storageclass.storage.k8s.io "fast" not found',
      'Not bound: storage class fast not found',
      'Create the storage class, or name one that exists.',
    ],
    [
      'without class',
      'FailedBinding',
      'no persistent volumes available for this claim and no storage class is set',
      'Not bound: no volume fits it and no storage class is set',
      'Name a storage class, mark one as the default, or make a volume that fits.',
    ],
    [
      'whose provisioner fails',
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "fast": rpc error: code = ResourceExhausted desc = no space in zone a',
      'Not bound: storage class fast cannot provide it: no space in zone a',
      'Read the events of the claim and the log of its provisioner.',
    ],
    [
      'whose provisioner is silent',
      'ExternalProvisioning',
      "Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator.",
      'Not bound: provisioner ebs.csi.aws.com has not answered',
      'Check that the provisioner of the storage class runs.',
    ],
  ])('%s', (_name, reason, message, title, nextStep) => {
    const events = [about({ reason, message })];
    expect(problems({ persistentvolumeclaims: [pending], events })).toMatchObject([
      { id: 'claim-pending/PersistentVolumeClaim/shop/data', severity: 'warning', title, nextStep },
    ]);
  });

  test.each<[string, Objects]>([
    ['that is bound', { persistentvolumeclaims: [claimFixture({ name: 'data' })] }],
    [
      'that waits for its first pod, whatever was said before',
      {
        persistentvolumeclaims: [pending],
        events: [
          about({ reason: 'FailedBinding', lastAt: ago(120) }),
          about({ reason: 'WaitForFirstConsumer', type: 'Normal', lastAt: ago(10) }),
        ],
      },
    ],
    ['that nobody waits for and nothing is said about', { persistentvolumeclaims: [pending] }],
    [
      'that is being made',
      {
        persistentvolumeclaims: [claimFixture({ name: 'data', phase: 'Pending', createdAt: ago(60) })],
        events: [about({ reason: 'ExternalProvisioning', type: 'Normal' })],
      },
    ],
    [
      'that is being deleted',
      {
        persistentvolumeclaims: [claimFixture({ name: 'data', phase: 'Pending', deletedAt: ago(5) })],
        events: [about({ reason: 'ProvisioningFailed' })],
      },
    ],
  ])('%s is calm', (_name, objects) => {
    expect(problems(objects)).toEqual([]);
  });

  test('for which a pod waits is told by the pod, with its reason', () => {
    const detail = '0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.';
    const pod = { ...waits, conditions: [unscheduled(120, detail)] };
    const events = [about({ reason: 'ProvisioningFailed', message: 'storageclass.storage.k8s.io "fast" not found' })];
    const found = problems({ pods: [pod], persistentvolumeclaims: [pending], events });
    expect(found.map(({ title, explains }) => ({ title, explains }))).toEqual([
      {
        title: 'Cannot be scheduled: its PersistentVolumeClaim data is not bound (storage class fast not found)',
        explains: [{ kind: 'PersistentVolumeClaim', namespace: 'shop', name: 'data' }],
      },
    ]);
  });

  test('of which nothing is said is told once a pod waits long', () => {
    const gated = condition('PodScheduled', 'False', { reason: 'SchedulingGated' });
    const pod = { ...waits, conditions: [gated] };
    expect(problems({ pods: [pod], persistentvolumeclaims: [pending] })).toMatchObject([
      { title: 'Not bound: no reason is given', hurts: [{ text: 'Pod web-1-a uses it' }] },
    ]);
  });

  test('that lost its volume is critical while it is used', () => {
    const lost = claimFixture({ name: 'data', phase: 'Lost', volumeName: 'disk-1' });
    const user = { ...podFixture(), claimNames: ['data', 'data'] };
    expect(problems({ persistentvolumeclaims: [lost] })).toMatchObject([
      { severity: 'warning', title: 'Lost: its volume disk-1 is gone' },
    ]);
    expect(problems({ persistentvolumeclaims: [lost], pods: [user] })).toMatchObject([
      { severity: 'critical', hurts: [{ text: 'Pod web-1-a uses it' }] },
    ]);
  });
});

describe('a volume', () => {
  const released = { phase: 'Released', storageClass: 'local' };

  test('that cannot be given back', () => {
    const failed = volumeFixture({ name: 'disk-1', phase: 'Failed', message: 'error deleting disk: in use\nstack' });
    expect(problems({ persistentvolumes: [failed] })).toMatchObject([
      {
        id: 'volume-failed/PersistentVolume/-/disk-1',
        title: 'Volume cannot be deleted although its claim is gone: error deleting disk: in use',
      },
    ]);
  });

  test('whose deletion does not end', () => {
    const volume = volumeFixture({ ...released, name: 'disk-1' });
    const event = eventFixture({
      about: 'PersistentVolume/disk-1',
      namespace: null,
      reason: 'VolumeFailedDelete',
      message: 'volume is attached',
    });
    expect(problems({ persistentvolumes: [volume], events: [event] })).toMatchObject([
      { title: 'Volume cannot be deleted although its claim is gone: volume is attached' },
    ]);
  });

  test('kept on purpose is one remark for its class, however many there are', () => {
    const kept = ['disk-2', 'disk-1'].map((name) => volumeFixture({ ...released, name, reclaimPolicy: 'Retain' }));
    const unclassed = volumeFixture({ ...released, name: 'nfs', storageClass: '', reclaimPolicy: 'Retain' });
    const found = problems({ persistentvolumes: [...kept, unclassed] });
    expect(found.map(({ severity, object, title }) => [severity, object.kind, title]).sort()).toEqual([
      ['info', 'PersistentVolume', '1 volume without storage class (10Gi) is released and kept; nobody can use it'],
      ['info', 'StorageClass', '2 volumes of storage class local (20Gi) are released and kept; nobody can use them'],
    ]);
  });

  test.each([
    ['bound', volumeFixture({ name: 'a' })],
    ['free', volumeFixture({ name: 'a', phase: 'Available', claim: null })],
    ['just released', volumeFixture({ ...released, name: 'a', phaseChangedAt: ago(60) })],
    [
      'just released and kept',
      volumeFixture({ ...released, name: 'a', reclaimPolicy: 'Retain', phaseChangedAt: ago(600) }),
    ],
    ['being deleted', volumeFixture({ ...released, name: 'a', deletedAt: ago(600) })],
    ['released at a time nobody knows', volumeFixture({ ...released, name: 'a', phaseChangedAt: null })],
  ])('%s is calm', (_name, volume) => {
    expect(problems({ persistentvolumes: [volume] })).toEqual([]);
  });
});
