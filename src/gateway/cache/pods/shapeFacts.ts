import type { ContainerStatus } from '../../../contract/objects';
import { isCalm, podStatus } from '../../../diagnosis';
import { placeOfCount, placeOfTime } from './marks';
import { isFinished, podResource } from './podResources';
import { PodRecord } from './PodRecord';
import type { PodFamily, PodShape, PodSpecTemplate } from './PodTemplates';

/** What a pod asks for and may use: CPU in cores, memory in bytes; null when no container says. */
export interface PodResources {
  cpuRequest: number | null;
  cpuLimit: number | null;
  memoryRequest: number | null;
  memoryLimit: number | null;
}

/** What follows from a shape alone, for tables and sums over all pods. */
export interface ShapeFacts {
  /** As kubectl prints it, and what it prints once the pod is being deleted. */
  status: string;
  statusDeleted: string;
  ready: number;
  containers: number;
  /** Where the counts lie that kubectl adds up as restarts. */
  restartPlaces: readonly number[];
  resources: PodResources;
  finished: boolean;
  /** Calm as `isCalm` says, under its conditions. */
  calm: boolean;
  hasLivenessProbe: boolean;
  /** Where the instants lie at which containers last ended. */
  endPlaces: readonly number[];
}

const NOBODY: PodFamily = { namespace: null, labels: new Map(), owners: [] };
/** Counts of this many containers fit one number as bits. */
const BITS = 50;

function sampleOf(shape: PodShape, numbers: readonly number[], deleted = false): PodRecord {
  return new PodRecord('', '', 0, null, deleted ? 0 : null, null, NOBODY, shape, null, '', [], numbers);
}

/**
 * Which counts kubectl adds up depends on how far initialisation came; rather than repeat its rules, `podStatus` itself is
 * asked: each count is given a bit of its own, and the sum tells which are in it.
 */
function restartPlaces(shape: PodShape, statuses: readonly ContainerStatus[]): number[] {
  const places = statuses.map(({ restartCount }) => placeOfCount(restartCount)).filter((place) => place >= 0);
  const found: number[] = [];
  for (let start = 0; start < places.length; start += BITS) {
    const some = places.slice(start, start + BITS);
    const numbers = Array.from({ length: Math.max(0, ...places) + 1 }, () => 0);
    some.forEach((place, bit) => (numbers[place] = 2 ** bit));
    const sum = podStatus(sampleOf(shape, numbers)).restarts;
    found.push(...some.filter((_, bit) => Math.floor(sum / 2 ** bit) % 2 === 1));
  }
  return found;
}

const resourcesOfSpec = new WeakMap<PodSpecTemplate, PodResources>();

function resourcesOf(spec: PodSpecTemplate): PodResources {
  let resources = resourcesOfSpec.get(spec);
  if (!resources) {
    resources = {
      cpuRequest: podResource(spec, 'cpuRequest'),
      cpuLimit: podResource(spec, 'cpuLimit'),
      memoryRequest: podResource(spec, 'memoryRequest'),
      memoryLimit: podResource(spec, 'memoryLimit'),
    };
    resourcesOfSpec.set(spec, resources);
  }
  return resources;
}

export function shapeFacts(shape: PodShape): ShapeFacts {
  const { spec, status } = shape;
  const statuses = [...status.initContainerStatuses, ...status.containerStatuses];
  const ends = statuses.flatMap(({ lastTermination }) => lastTermination?.finishedAt ?? []);
  const sample = sampleOf(shape, []);
  const shown = podStatus(sample);
  return {
    status: shown.status,
    statusDeleted: podStatus(sampleOf(shape, [], true)).status,
    ready: shown.ready,
    containers: shown.containers,
    restartPlaces: restartPlaces(shape, statuses),
    resources: resourcesOf(spec),
    finished: isFinished(sample),
    calm: isCalm(sample),
    hasLivenessProbe: [...spec.initContainers, ...spec.containers].some(({ probes }) => probes.liveness),
    endPlaces: ends.map(placeOfTime),
  };
}
