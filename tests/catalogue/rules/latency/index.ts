import type { RuleCases } from '../ruleCase';
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

export const LATENCY_CASES: readonly RuleCases[] = [
  nodeLinkLost,
  dnsFailing,
  apiServerErrors,
  apiServerSlow,
  apiBudgetBurning,
  etcdDiskSlow,
  etcdSlow,
  dnsSlow,
  nodeApiSlow,
  nodeLeaseLate,
  nodeLinkSlow,
];
