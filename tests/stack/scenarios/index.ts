import type { Scenario } from './Scenario';
import { badConfig } from './bad-config/scenario';
import { cpuThrottling } from './cpu-throttling/scenario';
import { crashLoop } from './crash-loop/scenario';
import { hpaAtMaximum } from './hpa-at-maximum/scenario';
import { imageNotFound } from './image-not-found/scenario';
import { initFailing } from './init-failing/scenario';
import { jobFailed } from './job-failed/scenario';
import { liveness } from './liveness/scenario';
import { memoryLeak } from './memory-leak/scenario';
import { nodeLost } from './node-lost/scenario';
import { nodePressure } from './node-pressure/scenario';
import { noisyEvents } from './noisy-events/scenario';
import { oomKilled } from './oom-killed/scenario';
import { portNameMismatch } from './port-name-mismatch/scenario';
import { pvcPending } from './pvc-pending/scenario';
import { quotaExceeded } from './quota-exceeded/scenario';
import { readiness } from './readiness/scenario';
import { rolloutStuck } from './rollout-stuck/scenario';
import { scrapeTargetDown } from './scrape-target-down/scenario';
import { selectorTypo } from './selector-typo/scenario';
import { shop } from './shop/scenario';
import { slowLink } from './slow-link/scenario';
import { unschedulableAffinity } from './unschedulable-affinity/scenario';
import { unschedulableCpu } from './unschedulable-cpu/scenario';
import { unschedulableTaint } from './unschedulable-taint/scenario';
import { volumeFilling } from './volume-filling/scenario';
import { zeroReplicas } from './zero-replicas/scenario';

/** Every scenario, quick ones first. */
export const SCENARIOS: readonly Scenario[] = [
  shop,
  liveness,
  readiness,
  oomKilled,
  crashLoop,
  imageNotFound,
  badConfig,
  unschedulableCpu,
  unschedulableTaint,
  unschedulableAffinity,
  selectorTypo,
  portNameMismatch,
  zeroReplicas,
  pvcPending,
  jobFailed,
  initFailing,
  quotaExceeded,
  rolloutStuck,
  noisyEvents,
  nodeLost,
  nodePressure,
  memoryLeak,
  cpuThrottling,
  volumeFilling,
  hpaAtMaximum,
  scrapeTargetDown,
  slowLink,
];

/** The scenario of that name. Throws, naming all, when there is none. */
export function findScenario(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (!found) {
    throw new Error(`no scenario "${name}"; there are: ${SCENARIOS.map((scenario) => scenario.name).join(', ')}`);
  }
  return found;
}
