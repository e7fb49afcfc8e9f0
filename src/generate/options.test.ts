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
