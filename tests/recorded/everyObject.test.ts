import { RESOURCES } from '../../src/contract/kinds';
import { describeObject, indexView } from '../../src/diagnosis';
import { recordedObjects, recordings } from './recordedObjects';
import { viewOf } from './viewOf';

/** Of the hundreds of events in a recording. */
const SAMPLE = 5;

test.each(recordings())('every object recorded in %s can be described', (scenario) => {
  const { objects, recordedAt } = recordedObjects(scenario);
  const view = indexView(viewOf(objects));
  const wrong: string[] = [];
  for (const resource of RESOURCES) {
    const found = [...view.all(resource)];
    for (const { meta } of resource === 'events' ? found.slice(0, SAMPLE) : found) {
      const answer = describeObject(view, resource, meta.namespace, meta.name, recordedAt);
      const text = JSON.stringify(answer);
      if (answer?.uid !== meta.uid || answer.status === '' || /undefined|NaN|\[object /.test(text)) {
        wrong.push(`${resource}/${meta.name}: ${text}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
