import { podFixture } from '../../diagnosis/testing/podFixture';
import { filledCache } from '../testing/filledCache';
import { BrokenPods } from './BrokenPods';

const [a, b, c] = ['a', 'b', 'c'].map((name) => podFixture({ name })) as [
  ReturnType<typeof podFixture>,
  ReturnType<typeof podFixture>,
  ReturnType<typeof podFixture>,
];
const found = (pod: ReturnType<typeof podFixture>, text: string) => ({ pod, finding: { cause: { text } } });

function rig() {
  const cache = filledCache({ pods: [a, b, c] });
  const broken = new BrokenPods([found(c, 'no image'), found(a, 'no node'), found(b, 'no image')]);
  const told = () =>
    cache.indexes.pods.all.map(({ name, slot }) => `${name} ${broken.texts[broken.slots(cache)[slot]!]}`).sort();
  return { pods: cache.store('pods'), broken, told };
}

test('a cause stands once, and leads to its pods wherever they are', () => {
  const { broken, told, pods } = rig();
  expect(broken.texts).toEqual(['', 'no image', 'no node']);
  expect(told()).toEqual(['a no node', 'b no image', 'c no image']);
  pods.remove(a);
  pods.set(podFixture({ name: 'd' }));
  expect(told()).toEqual(['b no image', 'c no image', 'd ']);
});

test('a pod that has changed is the same, one of its name with another uid is not', () => {
  const { told, pods } = rig();
  pods.set(podFixture({ name: 'a', phase: 'Pending' }));
  expect(told()).toEqual(['a no node', 'b no image', 'c no image']);
  pods.set({ ...b, meta: { ...b.meta, uid: 'another' } });
  expect(told()).toEqual(['a no node', 'b ', 'c no image']);
});
