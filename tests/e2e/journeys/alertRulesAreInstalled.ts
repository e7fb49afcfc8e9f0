import assert from 'node:assert/strict';
import { ALERT_RULES, ruleUid } from '../../../src/catalogue';
import { PAGES } from '../../../src/contract/links';
import type { Journey } from '../Journey';
import type { Visit } from '../Visit';

const POINT = 'Clusterscope journey';
const FREE = { 'X-Disable-Provenance': 'true' };

interface Stored {
  uid: string;
  title: string;
  folderUID: string;
  ruleGroup: string;
  for: string;
  condition: string;
  noDataState: string;
  execErrState: string;
  isPaused: boolean;
  data: unknown;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  provenance?: string;
  notification_settings: { receiver: string };
}

async function stored({ page }: Visit, uid: string): Promise<Stored | null> {
  const answer = await page.request.get(`/api/v1/provisioning/alert-rules/${uid}`);
  return answer.ok() ? ((await answer.json()) as Stored) : null;
}

/** What Grafana's own page sends when a person changes how long a rule waits (recorded as `ruler-edit-in-ui`). */
async function editInGrafana({ page }: Visit, rule: Stored, waits: string): Promise<void> {
  const { for: _before, uid, title, condition, data, labels, annotations, notification_settings } = rule;
  const states = { no_data_state: rule.noDataState, exec_err_state: rule.execErrState, is_paused: rule.isPaused };
  const alert = { uid, title, condition, data, notification_settings, ...states };
  const rules = [{ for: waits, labels, annotations, grafana_alert: alert }];
  const address = `/api/ruler/grafana/api/v1/rules/${rule.folderUID}?subtype=cortex`;
  const answer = await page.request.post(address, { data: { name: rule.ruleGroup, interval: '10s', rules } });
  assert.equal(answer.status(), 202, await answer.text());
}

async function open({ page }: Visit, text: string): Promise<void> {
  await page.goto(`${PAGES.alerts}?text=${encodeURIComponent(text)}`);
  await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
  await page.getByRole('table').last().locator('tbody tr').first().waitFor();
}

async function makeContactPoint({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'New Slack contact point' }).click();
  const form = page.getByRole('form', { name: 'New Slack contact point' });
  await form.getByLabel('Name').fill(POINT);
  await form.getByLabel(/incoming webhook/).fill('http://slack.invalid/services/a/b');
  await form.getByRole('button', { name: 'Send a test message' }).click();
  await form.getByText('The test message did not arrive.').waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`${POINT} is saved.`).waitFor();
}

async function removeLeftovers({ page }: Visit, uids: readonly string[]): Promise<void> {
  for (const uid of uids) {
    await page.request.delete(`/api/v1/provisioning/alert-rules/${uid}`, { headers: FREE });
  }
  const points = (await (await page.request.get('/api/v1/provisioning/contact-points')).json()) as Stored[];
  for (const { uid } of points.filter((point) => (point as unknown as { name: string }).name === POINT)) {
    await page.request.delete(`/api/v1/provisioning/contact-points/${uid}`, { headers: FREE });
  }
}

async function choose({ page }: Visit, title: string, button: string | RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name: `Choose ${title}` });
  await box.check({ force: true });
  await page.getByRole('toolbar', { name: 'Chosen rules' }).getByRole('button', { name: button }).click();
}

/** Answers the dialog about an edited rule. */
async function decide({ page }: Visit, title: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: `Compare ${title}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('for', { exact: true }).waitFor();
  await dialog.getByRole('radio', { name: choice }).check({ force: true });
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function changesThreshold(visit: Visit, clusterUid: string): Promise<void> {
  const rule = ALERT_RULES.find(({ bounds, above }) => bounds !== null && bounds.max > above);
  if (!rule) {
    return;
  }
  const { page } = visit;
  await open(visit, rule.id);
  await choose(visit, rule.title, 'Install 1');
  await page.getByText('1 rule installed.').waitFor();
  const field = page.getByLabel(`Threshold of ${rule.title}`, { exact: true });
  const most = (await field.getAttribute('max')) ?? '';
  await field.fill(String(Number(most) + 1));
  await page.getByRole('alert').filter({ hasText: most }).waitFor();
  await field.fill(most);
  await page.getByRole('button', { name: `Set threshold of ${rule.title}` }).click();
  await page.getByText('1 rule set.').waitFor();
  const written = await stored(visit, ruleUid(rule, clusterUid));
  assert.ok(JSON.stringify(written?.data).includes(`"params":[${rule.bounds!.max}]`), JSON.stringify(written?.data));
}

/** Installs a rule, edits it as a person does, sees the edit kept, takes ours, pauses, removes; leaves nothing behind. */
export const alertRulesAreInstalled: Journey = {
  name: 'alert rules are installed, an edited one is kept, and they are removed again',
  role: 'Editor',
  async run(visit, site) {
    const { page } = visit;
    const rule = ALERT_RULES.find(({ id }) => id === 'liveness-probe-failing')!;
    const clusterUid = await site.clusterUid(visit);
    const uid = ruleUid(rule, clusterUid);
    const all = ALERT_RULES.map((one) => ruleUid(one, clusterUid));
    // A group that is not there yet is a 404, in the console too.
    visit.excuse(/404 .*rule-groups/, /console: .*404.*rule-groups/);
    await removeLeftovers(visit, all);
    await open(visit, rule.id);
    try {
      await makeContactPoint(visit);
      await choose(visit, rule.title, 'Install 1');
      await page.getByText('1 rule installed.').waitFor();
      const installed = await stored(visit, uid);
      assert.equal(installed?.provenance, undefined);
      assert.equal(installed?.notification_settings.receiver, POINT);

      await editInGrafana(visit, installed!, '2m');
      const edited = await stored(visit, uid);
      await open(visit, rule.id);
      await page.getByText('Edited by you').waitFor();
      await decide(visit, rule.title, 'Keep mine');
      await page.getByText('1 of yours left as it is.').waitFor();
      assert.deepEqual(await stored(visit, uid), edited);

      await choose(visit, rule.title, 'Disable 1');
      await page.getByText('1 rule disabled.').waitFor();
      const paused = await stored(visit, uid);
      assert.deepEqual([paused?.isPaused, paused?.for], [true, '2m']);
      await decide(visit, rule.title, 'Take Clusterscope’s');
      await page.getByText('1 rule updated.').waitFor();
      assert.deepEqual((await stored(visit, uid))?.for, installed!.for);
      await page.getByText('Edited by you').waitFor({ state: 'detached' });

      await changesThreshold(visit, clusterUid);
      await open(visit, rule.id);
      await choose(visit, rule.title, 'Uninstall');
      await page.getByRole('button', { name: 'Uninstall 1' }).click();
      await page.getByText('1 rule removed.').waitFor();
      assert.equal(await stored(visit, uid), null);
    } finally {
      await removeLeftovers(visit, all);
    }
  },
};
