import type { CauseCode } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';

/** What is wrong with one object by its own state. `text` reads after the object's name; `detail` is Kubernetes' own words. */
export interface Trouble {
  code: CauseCode;
  text: string;
  detail: string;
  since: EpochMs | null;
}
