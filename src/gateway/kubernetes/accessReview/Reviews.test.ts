import { Reviews } from './Reviews';

let now: number;
let asked: string[];
let answer: () => Promise<boolean>;
let failures: unknown[];
let reviews: Reviews;
beforeEach(() => {
  now = 0;
  asked = [];
  failures = [];
  answer = () => Promise.resolve(true);
  const ask = (question: readonly string[]) => {
    asked.push(question.join(' '));
    return answer();
  };
  reviews = new Reviews(
    ask,
    (error) => failures.push(error),
    () => now
  );
});
const allowed = (user: string, namespace = 'shop') => reviews.allowed([user, 'pods', namespace]);

test('questions that come together are asked once, and answers hold for half a minute', async () => {
  expect(await Promise.all([allowed('ann'), allowed('ann'), allowed('ann')])).toEqual([true, true, true]);
  now = 29_999;
  await allowed('ann');
  expect(asked).toHaveLength(1);
  now = 30_000;
  answer = () => Promise.resolve(false);
  expect(await allowed('ann')).toBe(false);
  now += 29_999;
  expect(await allowed('ann')).toBe(false);
  answer = () => Promise.resolve(true);
  now += 1;
  expect(await allowed('ann')).toBe(true);
  expect(asked).toHaveLength(3);
});

test('half a minute counts from the question, however slow its answer', async () => {
  let say: (answer: boolean) => void = () => undefined;
  answer = () => new Promise((resolve) => (say = resolve));
  const first = allowed('ann');
  now = 20_000;
  say(true);
  expect(await first).toBe(true);
  now = 30_000;
  answer = () => Promise.resolve(false);
  expect(await allowed('ann')).toBe(false);
});

test('each part of a question counts', async () => {
  await Promise.all([
    allowed('a', 'b'),
    allowed('a b', ''),
    allowed('a","pods","b', ''),
    reviews.allowed(['a', 'pods b']),
  ]);
  expect(asked).toHaveLength(4);
});

test('what fails is denied, told, and asked again two seconds later', async () => {
  answer = () => Promise.reject(new Error('down'));
  expect(await allowed('ann')).toBe(false);
  expect(failures).toEqual([new Error('down')]);
  now = 1_999;
  expect(await allowed('ann')).toBe(false);
  expect(asked).toHaveLength(1);
  now = 2_000;
  answer = () => Promise.resolve(true);
  expect(await allowed('ann')).toBe(true);
  expect(failures).toEqual([new Error('down'), null]);
});

test('sixteen are asked at a time, five thousand wait, the rest are denied', async () => {
  const open: Array<(answer: boolean) => void> = [];
  answer = () => new Promise((resolve) => open.push(resolve));
  const all = Array.from({ length: 5_116 }, (_, i) => allowed(`user-${i}`));
  expect(open).toHaveLength(16);
  expect(await all[5_115]).toBe(false);
  while (open.length > 0) {
    open.splice(0).forEach((say) => say(true));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const answers = await Promise.all(all);
  expect(answers.filter(Boolean)).toHaveLength(5_016);
  expect(await allowed('user-5115')).toBe(false);
});

test('what is remembered is bounded', async () => {
  for (let i = 0; i <= 20_000; i++) {
    await allowed(`user-${i}`);
  }
  await allowed('user-20000');
  expect(asked).toHaveLength(20_001);
  await allowed('user-0');
  expect(asked).toHaveLength(20_002);
});
