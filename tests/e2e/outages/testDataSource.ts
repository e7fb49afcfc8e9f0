import { CLUSTER_UID } from '../../preview/options';
import type { Visit } from '../Visit';
import { saysSo } from './saysSo';

/** Opens the data source's settings, presses "Save & test", and waits for a result that matches. */
export async function testDataSource(visit: Visit, words: RegExp): Promise<void> {
  const { page } = visit;
  await page.goto(`/connections/datasources/edit/${CLUSTER_UID}`);
  await page.getByRole('button', { name: 'Save & test' }).click();
  await saysSo(visit, words);
}
