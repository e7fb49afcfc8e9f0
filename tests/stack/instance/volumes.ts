import { stringify } from 'yaml';
import { applyText, kubectlOk } from '../parts/kubectl';
import { runOk } from '../system/run';
import { NODE_NAME, type Context } from './Context';
import { insideNode } from './insideNode';
import { VOLUME_SIZES } from './nodeInit';

interface VolumeOrClaim {
  kind: string;
  metadata: { name: string; uid: string };
  spec: { claimRef?: { uid: string } };
}

const volumeName = (index: number): string => `disk-${index}`;

const folderOf = (context: Context, index: number): string => context.file('volumes', String(index));

/** Removes the former owner's files. Inside the node only: that is where the volumes are mounted. */
async function empty(context: Context, volumes: string[]): Promise<void> {
  const folders = VOLUME_SIZES.map((_, index) => index)
    .filter((index) => volumes.includes(volumeName(index)))
    .map((index) => folderOf(context, index));
  if (context.mode === 'kwok') {
    return;
  }
  const [command, ...args] = insideNode(context, ['find', ...folders, '-mindepth', '1', '-delete']);
  await runOk(command, args);
}

/** Where nothing is mounted: the same in every clone, so that a kept database fits them all. */
const nowhere = (index: number): string => `/volumes/${index}`;

function persistentVolume(context: Context, index: number): object {
  const onTheNode = {
    local: { path: folderOf(context, index) },
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [NODE_NAME] }] },
        ],
      },
    },
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: volumeName(index) },
    spec: {
      capacity: { storage: `${VOLUME_SIZES[index]}Mi` },
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'local',
      persistentVolumeReclaimPolicy: 'Retain',
      ...(context.mode === 'node' ? onTheNode : { hostPath: { path: nowhere(index) } }),
    },
  };
}

/** Volumes whose claim is gone, whether or not the control plane has noticed already. */
async function releasedVolumes(context: Context): Promise<string[]> {
  const args = ['get', 'persistentvolumes,persistentvolumeclaims', '-A', '-o', 'json'];
  const { items } = JSON.parse(await kubectlOk(context, args)) as { items: VolumeOrClaim[] };
  const uids = new Set(items.map(({ metadata }) => metadata.uid));
  return items.filter(({ spec }) => spec.claimRef && !uids.has(spec.claimRef.uid)).map(({ metadata }) => metadata.name);
}

/** Offers the node's local volumes. One whose claim is gone is offered afresh: nothing else would ever take it back. */
export async function offerVolumes(context: Context): Promise<void> {
  const released = await releasedVolumes(context);
  if (released.length > 0) {
    await empty(context, released);
    await kubectlOk(context, ['delete', 'pv', ...released]);
  }
  await applyText(context, VOLUME_SIZES.map((_, index) => stringify(persistentVolume(context, index))).join('---\n'));
}
