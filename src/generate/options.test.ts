import { DEFAULTS, readOptions } from './options';

test('without arguments the committed files are made', () => {
  expect(readOptions([])).toEqual({ check: false, options: DEFAULTS });
});

test('addresses may end in a slash or not', () => {
  const { options } = readOptions(['--grafana-url', 'https://g/', '--runbooks=https://r/books', '--check']);
  expect(options).toMatchObject({ grafanaUrl: 'https://g', runbooks: 'https://r/books/' });
});

test('an unknown option is refused', () => {
  expect(() => readOptions(['--grafana'])).toThrow('--grafana');
});

test.each(['quiet', 'standard', 'verbose'])('profile %s', (profile) => {
  expect(readOptions(['--profile', profile]).options.profile).toBe(profile);
});

test('an unknown profile is refused, with those that exist', () => {
  expect(() => readOptions(['--profile', 'loud'])).toThrow('--profile is "loud", allowed: quiet, standard, verbose');
});
