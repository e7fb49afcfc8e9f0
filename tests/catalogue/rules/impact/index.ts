import type { RuleCases } from '../ruleCase';
import { ingressLeadsNowhere } from './ingressLeadsNowhere';
import { serviceDegraded } from './serviceDegraded';
import { serviceDown } from './serviceDown';
import { servicePortMismatch } from './servicePortMismatch';
import { serviceScaledToZero } from './serviceScaledToZero';
import { serviceSelectsNothing } from './serviceSelectsNothing';

export const IMPACT_CASES: readonly RuleCases[] = [
  ingressLeadsNowhere,
  serviceDegraded,
  serviceDown,
  servicePortMismatch,
  serviceScaledToZero,
  serviceSelectsNothing,
];
