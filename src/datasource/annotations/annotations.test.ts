/** @jest-environment jsdom */
import { FieldType, type AnnotationQuery } from '@grafana/data';
import { ago, eventRow, NOW, pageOf } from '../../app/components/testing/answers';
import { objectPath } from '../../contract/links';
import type { ClusterQuery } from '../query/ClusterQuery';
import { ask, CLUSTER_UID, dataSource, frameOf, rowsOfFrame, serveCluster, setVariables } from '../testing/askCluster';
import { objectsAnswer, podRow } from '../testing/rows';
import { ANNOTATION_TYPES } from './types';

type Annotation = AnnotationQuery<ClusterQuery>;

const support = () => dataSource().annotations;
const annotation = (target?: Partial<ClusterQuery>) => ({ name: 'a', enable: true, target }) as Annotation;
const marks = async (target: Partial<ClusterQuery>) => frameOf(support().prepareQuery!(annotation(target))!);

beforeEach(() => {
  setVariables({});
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => jest.restoreAllMocks());

const link = (kind: string, namespace: string, name: string) =>
  `<a href="${objectPath({ kind, namespace, name }, CLUSTER_UID)}">Open in Clusterscope</a>`;

describe('marks', () => {
  test('events, where each was last seen; what a cluster says is text, not markup', async () => {
    const message = 'got <b>1</b> & "x"';
    const before = { ...eventRow, lastAt: ago(7200) };
    const asked = serveCluster(() => ({
      ...pageOf([{ ...eventRow, message }, before, { ...eventRow, lastAt: null }]),
      counts: {},
    }));
    const frame = await marks({ queryType: 'events', namespace: 'shop', eventType: 'Warning' });
    expect(asked).toEqual(['events?namespace=shop&type=Warning&sinceSeconds=3600&limit=500']);
    const { object } = eventRow;
    expect(rowsOfFrame(frame)).toEqual([
      {
        time: ago(5),
        title: `Unhealthy Pod shop/${object.name}`,
        text: `got &lt;b&gt;1&lt;/b&gt; &amp; &quot;x&quot; (1234 times)<br>${link('Pod', 'shop', object.name)}`,
        tags: 'Warning,Unhealthy,shop',
      },
    ]);
    expect(frame.fields.map(({ name, type }) => [name, type])).toEqual([
      ['time', FieldType.time],
      ['title', FieldType.string],
      ['text', FieldType.string],
      ['tags', FieldType.string],
    ]);
    expect(frame.meta!.notices).toEqual([]);
  });

  test('restarts in the time range; pods that never restarted end the search', async () => {
    const old = { ...podRow, name: 'old', lastRestartAt: ago(7200) };
    const never = { ...podRow, name: 'never', restarts: 0, lastRestartAt: null };
    const asked = serveCluster(() => pageOf([podRow, old, never], { total: 9000, next: 'more' }));
    const frame = await marks({ queryType: 'restarts', namespace: 'shop', limit: '5000' });
    expect(asked).toEqual(['pods?namespace=shop&sort=restarts&order=desc&limit=500&packed=true']);
    expect(rowsOfFrame(frame)).toMatchObject([
      { time: ago(60), title: `Restart shop/${podRow.name}`, tags: 'restart,shop' },
    ]);
    expect(rowsOfFrame(frame)[0]!.text).toMatch(/^killed by its liveness probe .* restarted 7 times so far<br>/);
    expect(frame.meta!.notices).toEqual([]);
  });

  test('the newest restarts are kept, and that others were not is said', async () => {
    const newer = { ...podRow, name: 'newer', restarts: 1, lastRestartAt: ago(1) };
    serveCluster(() => pageOf([podRow, newer]));
    const frame = await marks({ queryType: 'restarts', limit: '1' });
    expect(rowsOfFrame(frame).map(({ title }) => title)).toEqual(['Restart shop/newer']);
    expect(frame.meta!.notices).toMatchObject([{ text: expect.stringMatching(/first 1 of 2/) as string }]);
  });

  test('rollouts are the new ReplicaSets of Deployments, youngest first', async () => {
    const columns = [{ id: 'owner', title: 'Owner', type: 'text' } as const];
    const owned = objectsAnswer('replicasets', ['web-1', 'web-2'], { columns, next: 'more', total: 50 }, ['web']);
    const alone = objectsAnswer('replicasets', ['bare'], { columns }, ['']);
    const rows = [owned.rows[0]!, alone.rows[0]!, { ...owned.rows[1]!, createdAt: ago(90_000) }];
    const asked = serveCluster(() => ({ ...owned, rows }));
    const frame = await marks({ queryType: 'rollouts', labels: 'app=web' });
    expect(asked).toEqual(['objects/replicasets?labels=app%3Dweb&sort=age&order=asc&limit=500']);
    expect(rowsOfFrame(frame)).toEqual([
      {
        time: ago(900),
        title: 'Rollout shop/web',
        text: `ReplicaSet web-1, now 0 of 3 ready<br>${link('ReplicaSet', 'shop', 'web-1')}`,
        tags: 'rollout,shop',
      },
    ]);
    expect(frame.meta!.notices).toEqual([]);
  });
});

describe('what a dashboard has stored', () => {
  test.each([
    [undefined, { refId: 'Anno', queryType: 'events' }],
    [
      { queryType: 'restarts', namespace: '$ns' },
      { refId: 'Anno', queryType: 'restarts', namespace: '$ns' },
    ],
  ])('%j', (target, expected) => {
    expect(support().prepareAnnotation!(annotation(target)).target).toEqual(expected);
    expect(support().prepareQuery!(annotation(target))).toEqual({ ...expected, use: 'annotations' });
  });

  test('an unknown type is named, with those there are', async () => {
    const { errors } = await ask(support().prepareQuery!(annotation({ queryType: 'pods' }))!);
    expect(errors![0]!.message).toBe(
      `There is no query type "pods". Allowed: ${ANNOTATION_TYPES.map(({ id }) => id).join(', ')}`
    );
  });
});
