import { config, setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { defer, of, throwError } from 'rxjs';
import { AlertStore } from '../../../../../tests/preview/server/alerting/AlertStore';
import { Refusal } from '../../../../../tests/preview/server/alerting/Refusal';
import type { WrittenRule } from '../../../../../tests/preview/server/alerting/storedRule';
import type { AlertInstance, GroupState } from '../grafana/ruleStates';

export interface FakeGrafana {
  store: AlertStore;
  /** `METHOD /path` of everything that was not read. */
  writes: string[];
  /** Alerts that fire now, by rule uid. */
  firing: Map<string, AlertInstance[]>;
  prometheus: GroupState[];
  /** Answers instead of the store, by `METHOD /path`. */
  refusals: Map<RegExp, { status: number; message: string }>;
}

type Answer = (grafana: FakeGrafana, match: string[], data: unknown) => unknown;

const statesOf = ({ store, firing }: FakeGrafana): GroupState[] =>
  store.groups().map(({ title, folderUid, rules }) => ({
    name: title,
    file: store.folders.get(folderUid)?.title ?? folderUid,
    folderUid,
    rules: rules.map(({ uid, title: name, isPaused, provenance, labels }) => ({
      ...{ uid, name, folderUid, isPaused, provenance, labels, health: 'ok', type: 'alerting' },
      queriedDatasourceUIDs: ['prom'],
      alerts: firing.get(uid) ?? [],
      state: firing.has(uid) ? 'firing' : 'inactive',
    })),
  }));

const missing = new Refusal(404, { message: 'NotFound' });

const ROUTES: ReadonlyArray<readonly [RegExp, Answer]> = [
  [/^GET \/api\/prometheus\/grafana\//, (grafana) => ({ data: { groups: statesOf(grafana) } })],
  [/^GET \/api\/prometheus\/prom\//, ({ prometheus }) => ({ data: { groups: prometheus } })],
  [/^GET \/api\/folders/, ({ store }) => store.folders.list()],
  [
    /^POST \/api\/folders/,
    ({ store }, _match, data) => {
      const { uid, title } = data as { uid: string; title: string };
      return store.folders.create(uid, title, 'editor');
    },
  ],
  [/^GET \/api\/annotations/, () => []],
  [/^GET \S+\/contact-points$/, ({ store }) => store.contactPoints.list()],
  [/^POST \S+\/contact-points$/, ({ store }, _match, data) => store.contactPoints.create(data as object, '')],
  [/^PUT \S+\/templates\//, () => ({})],
  [/^POST \S+\/receivers\/test$/, () => ({ receivers: [{ grafana_managed_receiver_configs: [{ status: 'ok' }] }] })],
  [
    /^GET \S+\/folder\/([^/]+)\/rule-groups\/([^/]+)$/,
    ({ store }, [, folder = '', title = '']) => {
      const group = store.group(folder, title);
      if (!group) {
        throw missing;
      }
      return JSON.parse(JSON.stringify(group)) as unknown;
    },
  ],
  [
    /^PUT \S+\/folder\/([^/]+)\/rule-groups\/([^/]+)$/,
    ({ store }, [, folder = '', title = ''], data) =>
      store.putGroup(folder, title, data as { interval: number; rules: WrittenRule[] }, ''),
  ],
  [
    /^DELETE \S+\/folder\/([^/]+)\/rule-groups\/([^/]+)$/,
    ({ store }, [, folder = '', title = '']) => store.deleteGroup(folder, title),
  ],
];

/** A Grafana whose alerting is the preview's, which the recordings hold to the real one; signed in with this role. */
export function fakeGrafana(orgRole: 'Editor' | 'Viewer' = 'Editor'): FakeGrafana {
  const grafana: FakeGrafana = {
    store: new AlertStore(),
    writes: [],
    firing: new Map(),
    prometheus: [],
    refusals: new Map(),
  };
  config.bootData = { user: { orgRole } } as typeof config.bootData;
  const answer = ({ method = 'GET', url, data }: BackendSrvRequest) => {
    const asked = `${method} ${decodeURIComponent(url.split('?')[0]!)}`;
    if (method !== 'GET') {
      grafana.writes.push(asked);
    }
    for (const [pattern, { status, message }] of grafana.refusals) {
      if (pattern.test(asked)) {
        throw new Refusal(status, { message });
      }
    }
    const [pattern, route] = ROUTES.find(([one]) => one.test(asked)) ?? [];
    if (!pattern || !route) {
      throw missing;
    }
    return route(grafana, [...pattern.exec(asked)!], data);
  };
  setBackendSrv({
    fetch: (request: BackendSrvRequest) =>
      defer(() => {
        try {
          return of({ status: 200, data: answer(request) });
        } catch (thrown) {
          const { status, body } = thrown as Refusal;
          return throwError(() => ({ status, data: body }));
        }
      }),
  } as unknown as BackendSrv);
  return grafana;
}
