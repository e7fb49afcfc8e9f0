import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const imageNotFound: Scenario = {
  name: 'image-not-found',
  title: 'Image does not exist in its registry',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [podLine('catalog', /ErrImagePull|ImagePullBackOff/), event(/not found/)],
  problem: { kind: 'Deployment', namespace: 'shop', name: 'catalog', reason: 'ImagePullBackOff', cause: 'not found' },
  alert: { about: /\bcatalog\b/, words: /image/i, withinSeconds: 90 },
};
