import { objectPath, overviewPath } from '../../contract/links';
import { annotationsOf } from './annotations';
import { livenessProbeFailing } from './probes/livenessProbeFailing';
import type { Dialect } from './text';

const dialect: Dialect = { label: (name) => `$labels.${name}`, value: '$value', grafanaUrl: 'https://g' };

/** Fills in what Go's templates would for one series. */
const filled = (template: string, labels: Record<string, string>) =>
  template
    .replace(
      /\{\{ reReplaceAll "sss" "sses" \(printf "%ss" \(toLower \$labels\.(\w+)\)\) \}\}/g,
      (_all, name: string) => `${labels[name]!.toLowerCase()}s`.replace('sss', 'sses')
    )
    .replace(/\{\{ \$labels\.(\w+) \}\}/g, (_all, name: string) => labels[name]!);

test.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob', 'Pod', 'Ingress'])(
  'the page of a %s is where links lead',
  (kind) => {
    const { page_url } = annotationsOf(livenessProbeFailing, dialect, { cluster: 'prod eu', prometheus: 'p' });
    const url = filled(page_url!, { workload_kind: kind, namespace: 'shop', workload: 'backend' });
    expect(url).toBe(`https://g${objectPath({ kind, namespace: 'shop', name: 'backend' }, 'prod eu')}`);
  }
);

test('a cluster-scoped subject has no namespace in its page', () => {
  const rule = { ...livenessProbeFailing, subject: { kind: 'Node', namespace: null, name: '{node}' } };
  const { page_url } = annotationsOf(rule, dialect, { cluster: 'c', prometheus: 'p' });
  expect(filled(page_url!, { node: 'n1' })).toBe(
    `https://g${objectPath({ kind: 'Node', namespace: null, name: 'n1' }, 'c')}`
  );
});

test('without a subject links lead to the overview', () => {
  const { page_url } = annotationsOf({ ...livenessProbeFailing, subject: null }, dialect, {
    cluster: 'c',
    prometheus: 'p',
  });
  expect(page_url).toBe(`https://g${overviewPath('c')}`);
});

test('the runbook is a link where runbooks are published, else the file', () => {
  expect(
    annotationsOf(livenessProbeFailing, dialect, { cluster: 'c', prometheus: 'p', runbooks: 'https://r/' })
  ).toMatchObject({
    runbook_url: 'https://r/liveness-probe-failing.md',
  });
  expect(annotationsOf(livenessProbeFailing, dialect, { cluster: 'c', prometheus: 'p' })).toMatchObject({
    runbook: 'docs/runbooks/liveness-probe-failing.md',
  });
});
