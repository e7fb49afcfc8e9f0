import type { AlertRule } from '../rule';
import { apiBudgetBurning } from './apiBudgetBurning';
import { apiServerErrors } from './apiServerErrors';
import { apiServerSlow } from './apiServerSlow';
import { dnsFailing } from './dnsFailing';
import { dnsSlow } from './dnsSlow';
import { etcdDiskSlow } from './etcdDiskSlow';
import { etcdSlow } from './etcdSlow';
import { nodeApiSlow } from './nodeApiSlow';
import { nodeLeaseLate } from './nodeLeaseLate';
import { nodeLinkLost } from './nodeLinkLost';
import { nodeLinkSlow } from './nodeLinkSlow';
import { serviceErrors } from './serviceErrors';
import { serviceSlow } from './serviceSlow';
import { workloadErrors } from './workloadErrors';
import { workloadSlow } from './workloadSlow';
import { zoneLinkSlow } from './zoneLinkSlow';

export const LATENCY_RULES: readonly AlertRule[] = [
  serviceErrors,
  nodeLinkLost,
  dnsFailing,
  apiServerErrors,
  workloadErrors,
  serviceSlow,
  workloadSlow,
  apiServerSlow,
  apiBudgetBurning,
  etcdDiskSlow,
  etcdSlow,
  dnsSlow,
  nodeApiSlow,
  nodeLeaseLate,
  nodeLinkSlow,
  zoneLinkSlow,
];
