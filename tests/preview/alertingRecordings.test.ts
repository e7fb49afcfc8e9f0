import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'yaml';
import { provisionFile, type ProvisioningFile } from './server/alerting/provisionFile';
import { recorded, type Recorded } from './testing/recorded';
import { startRecordedGrafana } from './testing/recordedGrafana';
import { close } from './testing/standIns';

/** In the recorded order: each is asked of what the ones before left. */
const IN_ORDER: readonly string[] = [
  'folder-create',
  'folder-create-again',
  'folder-create-forbidden',
  'contact-point-create-viewer',
  'contact-point-create',
  'contact-point-create-bad',
  'contact-points by editor',
  'contact-points by viewer',
  'contact-point-update',
  'contact-point-test',
  'template-put',
  'template-put-bad',
  'template-put-file-owned',
  'rule-group-get-missing',
  'rule-group-put-viewer',
  'rule-group-put',
  'rule-group-get by editor',
  'rule-group-get by viewer',
  'rule-group-put-one-removed',
  'rule-group-get-after-removal',
  'rule-group-put-with-provenance',
  'rule-group-put-none-over-api',
  'rule-group-bad-receiver',
  'rule-group-bad-interval',
  'rule-group-long-uid',
  'rule-group-uid-taken-elsewhere',
  'ruler-edit-in-ui',
  'ruler-get',
  'rule-get',
  'template-get',
  'rule-group-bad-condition',
  'rule-group-unknown-ds',
  'rule-group-delete',
  'file-rule-group-delete',
  'contact-point-delete',
];

/** What differs from one Grafana, and one moment, to the next. */
const OF_THE_MOMENT = ['id', 'updated', 'created', 'accessErrorId', 'notified_at', 'version'];
const SINCE_START = ['lastEvaluation', 'evaluationTime', 'activeAt', '__grafana_route_settings_hash__'];

function lasting(value: unknown, without: readonly string[] = OF_THE_MOMENT): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => lasting(one, without));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const kept = Object.entries(value).filter(([key]) => !without.includes(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, lasting(one, without)]));
}

let grafana: Awaited<ReturnType<typeof startRecordedGrafana>>;
let slack: Server;
const posted: string[] = [];

/** The files that lay in the recorded Grafana's provisioning folder. */
function provisionRecorded(): void {
  const read = (name: string) => parse(recorded(name).response.body as string) as Required<ProvisioningFile>;
  const { template, name } = recorded('template-get').response.body as { template: string; name: string };
  const folderUid = 'fg57cqjfypn9cc';
  const groups = read('all-rules-export-yaml').groups.filter((group) => group.name === 'clusterscope-test');
  const points = read('contact-points-export-yaml').contactPoints.filter((one) => one.name !== 'Clusterscope UI Slack');
  provisionFile(
    grafana.alerting.store,
    {
      groups: groups.map((group) => ({ ...group, folderUid })),
      contactPoints: points,
      templates: [{ name, template }],
    },
    0
  );
}

beforeAll(async () => {
  grafana = await startRecordedGrafana();
  slack = createServer((request, response) => {
    posted.push(request.url ?? '');
    response.end('ok');
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  provisionRecorded();
});
afterAll(() => Promise.all([grafana.stop(), close(slack)]));

/** The recorded Slack's port is not ours. */
function onOurSlack(one: Recorded): Recorded {
  const url = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;
  return JSON.parse(
    JSON.stringify(one).replaceAll('http://127.0.0.1:7777/slack/test', `${url}/slack/test`)
  ) as Recorded;
}

describe('alerting answers as recorded, one request after the other', () => {
  test.each(IN_ORDER)('%s', async (what) => {
    const [name = '', user] = what.split(' by ');
    const one = recorded(name, user);
    const answer = await grafana.replay(onOurSlack(one));
    expect({ ...answer, body: lasting(answer.body) }).toEqual({ ...one.response, body: lasting(one.response.body) });
  });

  test('the test of a contact point was really sent', () => {
    expect(posted).toEqual(['/slack/test']);
  });
});

describe('states, from the rules’ own queries', () => {
  test.each(['grafana-rules', 'grafana-alerts'])('%s', async (name) => {
    const one = recorded(name);
    const answer = await grafana.replay(one);
    const shown = (body: unknown) => lasting(body, SINCE_START);
    expect([answer.status, answer.contentType]).toEqual([one.response.status, one.response.contentType]);
    expect(shown(answer.body)).toEqual(shown(one.response.body));
  });
});
