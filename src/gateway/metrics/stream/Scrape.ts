import type { EpochMs } from '../../../contract/time';
import type { IndexedView } from '../../../diagnosis';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import type { Tally } from '../Tally';
import type { Format } from '../text/format';
import type { Output } from './Output';
import type { TextBuffer } from './TextBuffer';

/** One answer to a scraper, under way. */
export interface Scrape {
  view: IndexedView;
  now: EpochMs;
  format: Format;
  output: Output;
  buffer: TextBuffer;
  share: EventLoopShare;
  /** Bound on the series of one family that is read from objects. */
  mostSeries: number;
  /** Series left out because of the bound, by family. */
  dropped: Tally;
}
