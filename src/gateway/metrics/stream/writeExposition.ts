import type { Family, HistogramFamily } from '../Family';
import type { ObjectTable } from '../ObjectTable';
import { headText, histogramText, sampleText } from '../text/lines';
import type { Scrape } from './Scrape';
import { writeTable } from './writeTable';

/** What a scrape consists of; made while it is written, so that a later section may tell what earlier ones found. */
export type Section = Family | HistogramFamily | ObjectTable;

function* linesOf(family: Family | HistogramFamily): Iterable<string> {
  if (family.type === 'histogram') {
    yield* histogramText(family);
    return;
  }
  for (const row of family.rows()) {
    yield sampleText(family.name, family.labels, '', row);
  }
}

async function writeFamily(family: Family | HistogramFamily, { buffer, share, format }: Scrape): Promise<void> {
  await buffer.add(headText(family, format));
  for (const text of linesOf(family)) {
    await buffer.add(text);
    await share.giveWay();
  }
}

/**
 * Writes all sections in slices, with back-pressure, and ends the output. Throws ReceiverGone.
 * @see https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export async function writeExposition(sections: Iterable<Section>, scrape: Scrape): Promise<void> {
  const { buffer, output, share, format } = scrape;
  for (const section of sections) {
    await ('read' in section ? writeTable(section, scrape) : writeFamily(section, scrape));
    await share.giveWay();
  }
  if (format.open) {
    await buffer.add('# EOF\n');
  }
  await buffer.flush();
  await output.end();
}
