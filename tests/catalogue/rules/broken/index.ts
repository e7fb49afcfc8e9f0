import type { RuleCases } from '../ruleCase';
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
import { podStuckTerminating } from './podStuckTerminating';
import { podUnschedulable } from './podUnschedulable';
import { podWaiting } from './podWaiting';
import { podsNotCreated } from './podsNotCreated';
import { pvFailed } from './pvFailed';
import { pvcLost } from './pvcLost';
import { pvcPending } from './pvcPending';
import { restartsRising } from './restartsRising';
import { rolloutStuck } from './rolloutStuck';
import { statefulsetShort } from './statefulsetShort';
import { volumeNotMounted } from './volumeNotMounted';

export const BROKEN_CASES: readonly RuleCases[] = [
  containerConfigWrong,
  crashLoop,
  cronjobLate,
  daemonsetMisscheduled,
  daemonsetNotEverywhere,
  deploymentReplicasMissing,
  hpaCannotScale,
  imageNotPulled,
  initContainerFailing,
  jobFailed,
  jobLate,
  nodeFlapping,
  nodeLeaseLost,
  nodeNotReady,
  nodePressure,
  oomKilled,
  pdbViolated,
  podEvicted,
  podStuckTerminating,
  podUnschedulable,
  podWaiting,
  podsNotCreated,
  pvFailed,
  pvcLost,
  pvcPending,
  restartsRising,
  rolloutStuck,
  statefulsetShort,
  volumeNotMounted,
];
