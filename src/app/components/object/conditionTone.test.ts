import type { Tone } from '../../../contract/answers';
import { conditionTone } from './conditionTone';

test.each<[type: string, status: string, reason: string, tone: Tone]>([
  ['Ready', 'True', '', 'good'],
  ['Ready', 'False', 'ContainersNotReady', 'bad'],
  ['Ready', 'False', 'PodCompleted', 'neutral'],
  ['Ready', 'Unknown', 'NodeStatusUnknown', 'warning'],
  ['MemoryPressure', 'False', '', 'good'],
  ['DiskPressure', 'True', '', 'bad'],
  ['NetworkUnavailable', 'False', '', 'good'],
  ['ReplicaFailure', 'True', 'FailedCreate', 'bad'],
  ['Failed', 'True', 'BackoffLimitExceeded', 'bad'],
  ['Progressing', 'False', 'ProgressDeadlineExceeded', 'bad'],
  ['Suspended', 'True', '', 'neutral'],
])('%s %s (%s) is %s', (type, status, reason, tone) => {
  expect(conditionTone({ type, status, reason, message: '', changedAt: null })).toBe(tone);
});
