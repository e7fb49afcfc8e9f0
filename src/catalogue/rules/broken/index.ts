import type { AlertRule } from '../rule';
import { containerConfigWrong } from './containerConfigWrong';
import { crashLoop } from './crashLoop';
import { cronjobLate } from './cronjobLate';
import { daemonsetMisscheduled } from './daemonsetMisscheduled';
import { daemonsetNotEverywhere } from './daemonsetNotEverywhere';
import { deploymentReplicasMissing } from './deploymentReplicasMissing';
import { hpaCannotScale } from './hpaCannotScale';
import { imageNotPulled } from './imageNotPulled';
import { initContainerFailing } from './initContainerFailing';
import { jobFailed } from './jobFailed';
import { jobLate } from './jobLate';
import { nodeFlapping } from './nodeFlapping';
import { nodeLeaseLost } from './nodeLeaseLost';
import { nodeNotReady } from './nodeNotReady';
import { nodePressure } from './nodePressure';
import { oomKilled } from './oomKilled';
import { pdbViolated } from './pdbViolated';
import { podEvicted } from './podEvicted';
import { podsNotCreated } from './podsNotCreated';
import { podStuckTerminating } from './podStuckTerminating';
import { podUnschedulable } from './podUnschedulable';
import { podWaiting } from './podWaiting';
import { pvcLost } from './pvcLost';
import { pvcPending } from './pvcPending';
import { pvFailed } from './pvFailed';
import { restartsRising } from './restartsRising';
import { rolloutStuck } from './rolloutStuck';
import { statefulsetShort } from './statefulsetShort';
import { volumeNotMounted } from './volumeNotMounted';

export const BROKEN_RULES: readonly AlertRule[] = [
  crashLoop,
  restartsRising,
  oomKilled,
  imageNotPulled,
  containerConfigWrong,
  volumeNotMounted,
  podUnschedulable,
  initContainerFailing,
  podWaiting,
  podsNotCreated,
  rolloutStuck,
  deploymentReplicasMissing,
  statefulsetShort,
  daemonsetNotEverywhere,
  daemonsetMisscheduled,
  jobFailed,
  jobLate,
  cronjobLate,
  hpaCannotScale,
  pdbViolated,
  pvcPending,
  pvcLost,
  pvFailed,
  nodeNotReady,
  nodePressure,
  nodeLeaseLost,
  nodeFlapping,
  podStuckTerminating,
  podEvicted,
];
