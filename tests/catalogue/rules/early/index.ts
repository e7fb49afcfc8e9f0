import type { RuleCases } from '../ruleCase';
import { autoscalerAtMaximum } from './autoscalerAtMaximum';
import { clientCertificateExpires } from './clientCertificateExpires';
import { cpuThrottled } from './cpuThrottled';
import { kubeletCertificateExpires } from './kubeletCertificateExpires';
import { kubeletCertificateUrgent } from './kubeletCertificateUrgent';
import { largestNodeLost } from './largestNodeLost';
import { memoryAtLimit } from './memoryAtLimit';
import { memoryForecast } from './memoryForecast';
import { memoryNearLimit } from './memoryNearLimit';
import { memoryStalls } from './memoryStalls';
import { nodeDiskForecast } from './nodeDiskForecast';
import { nodeDiskNearlyFull } from './nodeDiskNearlyFull';
import { nodeInodesLow } from './nodeInodesLow';
import { nodeMemoryLow } from './nodeMemoryLow';
import { nodePodsNearlyFull } from './nodePodsNearlyFull';
import { nodeProcessesNearLimit } from './nodeProcessesNearLimit';
import { quotaNearlyUsed } from './quotaNearlyUsed';
import { volumeForecast } from './volumeForecast';
import { volumeFull } from './volumeFull';
import { volumeInodesLow } from './volumeInodesLow';
import { volumeNearlyFull } from './volumeNearlyFull';

export const EARLY_CASES: readonly RuleCases[] = [
  memoryForecast,
  memoryNearLimit,
  memoryAtLimit,
  cpuThrottled,
  memoryStalls,
  nodeMemoryLow,
  nodeDiskNearlyFull,
  nodeDiskForecast,
  nodeInodesLow,
  nodeProcessesNearLimit,
  nodePodsNearlyFull,
  largestNodeLost,
  volumeFull,
  volumeNearlyFull,
  volumeForecast,
  volumeInodesLow,
  quotaNearlyUsed,
  autoscalerAtMaximum,
  kubeletCertificateExpires,
  kubeletCertificateUrgent,
  clientCertificateExpires,
];
