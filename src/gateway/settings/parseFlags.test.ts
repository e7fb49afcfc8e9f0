import { helpText } from './flags';
import { settingsOf } from './loadSettings';
import { parseFlags } from './parseFlags';
import { SettingsError } from './SettingsError';

const settings = (argv: readonly string[]) => settingsOf(parseFlags(argv).flags, {}, 'defaults');

test('defaults', () => {
  expect(settings(['--token-file', 't'])).toEqual({
    host: '127.0.0.1',
    port: 8080,
    tls: null,
    tokens: { file: 't', scopes: new Map() },
    metricsRequireToken: false,
    kubeStateMetrics: false,
    logLevel: 'info',
    cluster: { kubeconfig: null, context: null, allow: [], compressedLists: false },
    grafana: null,
    limits: {},
  });
});

test.each([
  ['--listen=0.0.0.0:0', { host: '0.0.0.0', port: 0 }],
  ['--listen=[::1]:9', { host: '::1', port: 9 }],
  ['--kubeconfig=a=b', { cluster: { kubeconfig: 'a=b' } }],
  ['--allow=exec, http', { cluster: { allow: ['exec', 'http'] } }],
  ['--compressed-lists', { cluster: { compressedLists: true } }],
  ['--metrics-require-token', { metricsRequireToken: true }],
  ['--log-level=debug', { logLevel: 'debug' }],
])('%s', (flag, expected) => {
  expect(settings([flag, '--token-file=t'])).toMatchObject(expected);
});

test.each([
  [[], /--token-file: not given, nor tokens.file; allowed: a file/],
  [['--lisen=1'], /--lisen=1: unknown flag; allowed: --config/],
  [['serve'], /serve: unknown flag/],
  [['--token-file=t', 'check'], /check: unknown flag/],
  [['--listen', '--help'], /--listen: found no value; allowed: --listen host:port/],
  [['--listen='], /--listen: found no value/],
  [['--listen=8080', '--token-file=t'], /--listen: found "8080"; allowed: host:port/],
  [['--listen=a:70000', '--token-file=t'], /--listen: found "a:70000"/],
  [['--log-level=loud', '--token-file=t'], /--log-level: found "loud"; allowed: debug, info/],
  [['--allow=exec,all', '--token-file=t'], /--allow: found "all"; allowed: exec, insecure-skip-tls-verify, http/],
  [['--metrics-require-token=yes'], /--metrics-require-token: found the value "yes"; allowed: no value/],
  [['--listen=a:1', '--listen=a:2'], /--listen: given more than once/],
])('%j is refused', (argv, message) => {
  expect(() => settings(argv)).toThrow(SettingsError);
  expect(() => settings(argv)).toThrow(message);
});

test.each([
  [['check', '--token-file=t'], 'check'],
  [['schema'], 'schema'],
  [['check', '--help'], 'help'],
  [['--help'], 'help'],
  [['--version'], 'version'],
  [[], 'serve'],
])('%j runs %s', (argv, run) => {
  expect(parseFlags(argv).run).toBe(run);
});

test('help names every command and flag', () => {
  expect(helpText()).toMatch(/ {2}check .*\n {2}schema .*\n\n {2}--config file/);
});
