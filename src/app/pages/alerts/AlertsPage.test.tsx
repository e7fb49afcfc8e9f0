/** @jest-environment jsdom */
import React from 'react';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALERT_RULES, groupName, ruleUid } from '../../../catalogue';
import { provisionFile } from '../../../../tests/preview/server/alerting/provisionFile';
import { answerPrometheus } from '../../components/testing/answerPrometheus';
import { axeFindings } from '../../components/testing/axe';
import { series } from '../../components/testing/states';
import { PageAt } from '../../data/testing/PageAt';
import { setHidden } from '../../data/testing/setHidden';
import AlertsPage from './AlertsPage';
import { fakeGrafana, type FakeGrafana } from './testing/fakeGrafana';
import { fixedRule } from './testing/rules';

beforeAll(() => {
  // jsdom has no canvas, on which Combobox measures its options.
  const context = { measureText: () => ({ width: 10 }) };
  HTMLCanvasElement.prototype.getContext = (() => context) as unknown as HTMLCanvasElement['getContext'];
});
// The page keeps polling; nothing of one test may reach the next.
afterEach(() => setHidden(false));

const uid = ruleUid(fixedRule, 'east');
const title = fixedRule.title;
const group = groupName(fixedRule.group, 'east');
const slack = { uid: 's', name: 'Slack', type: 'slack', settings: { url: 'https://hooks/secret' } };

async function open(grafana: FakeGrafana, query = `text=${fixedRule.id}`) {
  answerPrometheus({ firing: [series({}, 1, 1)] });
  const view = render(
    <PageAt address={`/alerts?cluster=east&refresh=off&${query}`}>
      <AlertsPage />
    </PageAt>
  );
  await screen.findByRole('heading', { name: 'Rules' });
  return { grafana, ...view };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = async () => userEvent.click(await screen.findByRole('checkbox', { name: `Choose ${title}` }));
const ready = () => {
  const grafana = fakeGrafana();
  grafana.store.contactPoints.create(slack, '');
  return grafana;
};

async function installed(): Promise<FakeGrafana> {
  const grafana = ready();
  await open(grafana);
  await choose();
  await press('Install 1');
  await screen.findByText('1 rule installed.');
  return grafana;
}

/** As a person does in Grafana. */
function edit({ store }: FakeGrafana): void {
  const { interval, rules } = store.group('clusterscope', group)!;
  const own = { uid: 'own', title: 'Their own', condition: 'A', data: [] };
  store.putGroup('clusterscope', group, { interval, rules: [...rules.map((one) => ({ ...one, for: '9m' })), own] }, '');
}

/** Comes to the page anew. */
const refresh = async (grafana: FakeGrafana) => {
  cleanup();
  await open(grafana);
  await choose();
};

test('installs the chosen rule into the folder with the only contact point, editable, policy tree untouched', async () => {
  const { store, writes } = await installed();
  const rule = store.rule(uid)!;
  expect(rule).toMatchObject({ title, folderUID: 'clusterscope', isPaused: false });
  expect(rule.notification_settings).toMatchObject({ receiver: 'Slack' });
  expect(rule.provenance).toBeUndefined();
  expect(writes).toEqual(['POST /api/folders', `PUT /api/v1/provisioning/folder/clusterscope/rule-groups/${group}`]);
  expect(await screen.findByText('Normal')).toBeInTheDocument();
});

test('an edited rule is kept unless its owner says otherwise, and so is a rule of their own', async () => {
  const grafana = await installed();
  edit(grafana);
  await refresh(grafana);
  await userEvent.click(await screen.findByRole('button', { name: `Compare ${title}` }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('row', { name: /^for 540s 0s$/ })).toBeInTheDocument();
  expect(within(dialog).getByRole('radio', { name: 'Keep mine' })).toBeChecked();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText(/1 of yours left as it is/)).toBeInTheDocument();
  expect(grafana.store.rule(uid)!.for).toBe('9m');

  await press(`Compare ${title}`);
  await userEvent.click(await screen.findByRole('radio', { name: 'Take Clusterscope’s' }));
  await press('Continue');
  expect(await screen.findByText('1 rule updated.')).toBeInTheDocument();
  expect(grafana.store.rule(uid)!.for).toBe(fixedRule.for);
  expect(grafana.store.rule('own')).toMatchObject({ title: 'Their own' });
});

test('disabling an edited rule keeps the edit; removing it asks', async () => {
  const grafana = await installed();
  edit(grafana);
  await refresh(grafana);
  await screen.findByText('Edited by you');
  await press('Disable 1');
  await screen.findByText('1 rule disabled.');
  expect(grafana.store.rule(uid)).toMatchObject({ isPaused: true, for: '9m' });
  await press('Uninstall');
  await press('Uninstall 1');
  expect(await screen.findByText(/was edited/)).toBeInTheDocument();
  await press('Cancel');
  expect(grafana.store.rule(uid)).toBeDefined();
});

test('a rule that a file owns is shown and left alone', async () => {
  const grafana = ready();
  const rule = { uid, title, condition: 'A', data: [] };
  provisionFile(grafana.store, { groups: [{ name: group, folder: 'Files', interval: '10s', rules: [rule] }] }, 0);
  await open(grafana);
  expect(await screen.findByText('From a file')).toBeInTheDocument();
  await choose();
  for (const name of ['Install', 'Update', 'Enable', 'Disable', 'Uninstall']) {
    expect(screen.getByRole('button', { name })).toBeDisabled();
  }
});

test('what Grafana refuses is shown in its words, with the files as a way out', async () => {
  const grafana = ready();
  const message = 'You need additional permissions: alert.rules:write';
  grafana.refusals.set(/^PUT .*rule-groups/, { status: 403, message });
  await open(grafana);
  await choose();
  await press('Install 1');
  expect(await screen.findByText(new RegExp(message))).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Install from files' })).toBeInTheDocument();
});

test('a Viewer sees states and the permissions that lack, and nothing to write with', async () => {
  await open(fakeGrafana('Viewer'));
  expect(await screen.findByText(/alert\.rules\.provisioning:write/)).toBeInTheDocument();
  expect(await screen.findByText('Not installed')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Install from files' })).toBeInTheDocument();
});

test('what fires leads to its object', async () => {
  const grafana = fakeGrafana('Viewer');
  const labels = { namespace: 'shop', workload_kind: 'Deployment', workload: 'web', clusterscope_rule: fixedRule.id };
  const alerts = [{ labels, state: 'firing', activeAt: '2026-11-25T00:00:00Z' }];
  grafana.prometheus.push({
    name: 'g',
    file: 'f',
    rules: [{ name: 'X', labels: { clusterscope_rule: fixedRule.id }, alerts }],
  });
  await open(grafana);
  const link = await screen.findByRole('link', { name: 'shop/web' });
  expect(link.getAttribute('href')).toContain('/objects/deployments/shop/web?cluster=east');
  expect(screen.getByText('1 firing, 0 pending')).toBeInTheDocument();
});

test('a contact point is tried and saved; its secret is nowhere afterwards', async () => {
  const grafana = fakeGrafana();
  const { container } = await open(grafana);
  await press('New Slack contact point');
  await userEvent.type(screen.getByLabelText(/incoming webhook/), 'https://hooks.slack.com/services/secret');
  await press('Send a test message');
  expect(await screen.findByText(/a test message is there/)).toBeInTheDocument();
  await press('Save');
  expect(await screen.findByText(/up to 60 seconds/)).toBeInTheDocument();
  expect(grafana.store.contactPoints.named('Clusterscope Slack')).toBeDefined();
  expect(container.innerHTML).not.toContain('secret/');
  expect(container.innerHTML).not.toContain('services/secret');
});

test('a dry run says how often, over how long, and how closely it looked', async () => {
  await open(ready());
  await userEvent.click(await screen.findByRole('button', { name: `Dry run of ${title}` }));
  expect(await screen.findByText(/looked every/)).toBeInTheDocument();
  expect(screen.getByText(/no older metrics/)).toBeInTheDocument();
});

test('Grafana that does not answer is named; what Prometheus fires is still shown', async () => {
  const grafana = fakeGrafana();
  grafana.refusals.set(/prometheus\/grafana/, { status: 502, message: 'bad gateway' });
  await open(grafana);
  expect(await screen.findByText('Grafana does not say which rules it has.')).toBeInTheDocument();
  expect(await screen.findByText('No alert fires')).toBeInTheDocument();
});

test('is accessible, dialog and form aside', async () => {
  const { container } = await open(ready(), '');
  await screen.findByText(`${ALERT_RULES.length} of ${ALERT_RULES.length}, 0 installed`);
  expect(await axeFindings(container)).toEqual([]);
});
