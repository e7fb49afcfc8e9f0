import { relevantItems, type Item } from './relevantItems';

const item = (kind: string, uid: string, namespace?: string, of?: Item['involvedObject']): Item => ({
  kind,
  metadata: { uid, resourceVersion: '1', namespace },
  involvedObject: of,
});

it.each([
  ['an object of the namespace', item('Service', 'a', 'shop'), true],
  ['an object of no namespace', item('PersistentVolume', 'a'), true],
  ['a pod elsewhere', item('Pod', 'a', 'web'), true],
  ['a service elsewhere', item('Service', 'a', 'web'), false],
  ['an event of an object there is', item('Event', 'a', 'shop', { uid: 'pod', kind: 'Pod' }), true],
  ['an event of an object gone', item('Event', 'a', 'shop', { uid: 'gone', kind: 'Pod' }), false],
  ['an event of a node', item('Event', 'a', 'default', { uid: 'node-a', kind: 'Node' }), true],
  ['an event elsewhere', item('Event', 'a', 'web', { uid: 'pod', kind: 'Pod' }), false],
])('%s', (_, candidate, kept) => {
  const pod = item('Pod', 'pod', 'shop');
  expect(relevantItems([pod, candidate], 'shop').includes(candidate)).toBe(kept);
});
