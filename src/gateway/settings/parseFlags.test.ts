import { parseFlags } from './parseFlags';

test('defaults', () => {
  expect(parseFlags(['--token-file', 't'])).toEqual({
    run: 'serve',
    settings: {
      kubeconfig: null,
      host: '127.0.0.1',
      port: 8080,
      tokenFile: 't',
      metricsRequireToken: false,
      kubeStateMetrics: false,
      logLevel: 'info',
    },
  });
});

test.each([
  ['--listen=0.0.0.0:0', { host: '0.0.0.0', port: 0 }],
  ['--listen=[::1]:9', { host: '::1', port: 9 }],
  ['--kubeconfig=a=b', { kubeconfig: 'a=b' }],
  ['--metrics-require-token', { metricsRequireToken: true }],
  ['--log-level=debug', { logLevel: 'debug' }],
])('%s', (flag, settings) => {
  expect(parseFlags([flag, '--token-file=t'])).toMatchObject({ settings });
});

test.each([
  [[], /--token-file: not given; allowed: a file/],
  [['--lisen=1'], /--lisen=1: unknown flag; allowed: --kubeconfig/],
  [['serve'], /serve: unknown flag/],
  [['--listen', '--help'], /--listen: found no value; allowed: --listen host:port/],
  [['--listen='], /--listen: found no value/],
  [['--listen=8080', '--token-file=t'], /--listen: found "8080"; allowed: host:port/],
  [['--listen=a:70000', '--token-file=t'], /--listen: found "a:70000"/],
  [['--log-level=loud', '--token-file=t'], /--log-level: found "loud"; allowed: debug, info/],
  [['--metrics-require-token=yes'], /--metrics-require-token: found the value "yes"; allowed: no value/],
  [['--listen=a:1', '--listen=a:2'], /--listen: given more than once/],
])('%j is refused', (argv, message) => {
  expect(() => parseFlags(argv)).toThrow(message);
});

test.each(['help', 'version'])('--%s wins', (run) => {
  expect(parseFlags([`--${run}`])).toEqual({ run });
});
