import type { AlertRule } from '../rule';
import { ingressLeadsNowhere } from './ingressLeadsNowhere';
import { serviceDegraded } from './serviceDegraded';
import { serviceDown } from './serviceDown';
import { servicePortMismatch } from './servicePortMismatch';
import { serviceScaledToZero } from './serviceScaledToZero';
import { serviceSelectsNothing } from './serviceSelectsNothing';

export const IMPACT_RULES: readonly AlertRule[] = [
  serviceDown,
  serviceDegraded,
  serviceSelectsNothing,
  servicePortMismatch,
  serviceScaledToZero,
  ingressLeadsNowhere,
];
