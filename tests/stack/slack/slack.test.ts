import type { AddressInfo } from 'node:net';
import { checkMessage } from './checkMessage';
import { RateLimit } from './RateLimit';
import { SlackStandIn } from './SlackStandIn';

const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });
const header = (length: number) => ({ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(length) } });
const button = (length: number) => ({
  type: 'actions',
  elements: [{ type: 'button', text: { type: 'plain_text', text: 'x'.repeat(length) }, url: 'https://a.example' }],
});
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('checkMessage', () => {
  it.each([
    ['text alone', { text: 'hello' }, 'ok'],
    ['50 blocks', { blocks: times(50, { type: 'divider' }) }, 'ok'],
    ['51 blocks', { blocks: times(51, { type: 'divider' }) }, 'invalid_blocks'],
    ['a section at its limit', { blocks: [section(3000)] }, 'ok'],
    ['a section over its limit', { blocks: [section(3001)] }, 'invalid_blocks'],
    ['an empty section', { blocks: [section(0)] }, 'invalid_blocks'],
    ['a header at its limit', { blocks: [header(150)] }, 'ok'],
    ['a header over its limit', { blocks: [header(151)] }, 'invalid_blocks'],
    ['a button at its limit', { blocks: [button(75)] }, 'ok'],
    ['a button over its limit', { blocks: [button(76)] }, 'invalid_blocks'],
    ['a header in markdown', { blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }] }, 'invalid_blocks'],
    ['an unknown block', { blocks: [{ type: 'banner' }] }, 'invalid_blocks'],
    ['faulty blocks in an attachment', { attachments: [{ blocks: [section(3001)] }] }, 'invalid_blocks'],
    ['100 attachments', { attachments: times(100, { text: 'a' }) }, 'ok'],
    ['101 attachments', { attachments: times(101, { text: 'a' }) }, 'too_many_attachments'],
    ['nothing to say', { channel: '#alerts' }, 'no_text'],
    ['text that is a number', { text: 5, blocks: [section(1)] }, 'invalid_payload'],
  ])('%s', (_, message, answer) => {
    expect(checkMessage(JSON.stringify(message)).answer).toBe(answer);
  });

  it.each([['{"text":'], ['"text"'], ['[]'], ['']])('refuses %j as no payload', (body) => {
    expect(checkMessage(body)).toMatchObject({ status: 400, answer: 'invalid_payload' });
  });

  it('takes a form whose payload field is the message', () => {
    const form = new URLSearchParams({ payload: '{"text":"a"}' }).toString();
    expect(checkMessage(form, 'application/x-www-form-urlencoded').answer).toBe('ok');
  });

  it('remarks on what Slack accepts but advises against', () => {
    expect(checkMessage(JSON.stringify({ attachments: times(21, { text: 'a' }) })).remarks).toHaveLength(1);
    expect(checkMessage(JSON.stringify({ text: 'x'.repeat(40_001) })).remarks).toHaveLength(1);
  });
});

describe('RateLimit', () => {
  it('lets one message a second through for each webhook', () => {
    let now = 0;
    const limit = new RateLimit(() => now);
    expect([limit.take('/a'), limit.take('/a'), limit.take('/b')]).toEqual([0, 1, 0]);
    now = 999;
    expect(limit.take('/a')).toBe(1);
    now = 1000;
    expect(limit.take('/a')).toBe(0);
  });
});

describe('SlackStandIn', () => {
  const slack = new SlackStandIn();
  let base = '';
  const post = (path: string, body: string) => fetch(`${base}${path}`, { method: 'POST', body });

  beforeAll(async () => {
    await new Promise<void>((resolve) => slack.server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(slack.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => slack.server.close(resolve)));

  it('answers ok, keeps the message, and then asks for patience', async () => {
    expect(await (await post('/services/a', '{"text":"first"}')).text()).toBe('ok');
    const second = await post('/services/a', '{"text":"second"}');
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
    const kept = await (await fetch(`${base}/messages`)).json();
    expect(kept).toMatchObject([{ webhook: '/services/a', message: { text: 'first' } }]);
    expect(await (await fetch(`${base}/refused`)).json()).toMatchObject([{ answer: 'rate_limited' }]);
  });

  it('knows webhooks only', async () => {
    expect((await post('/elsewhere', '{}')).status).toBe(404);
  });
});
