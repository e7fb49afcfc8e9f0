import { grafanaStreamOpener } from './grafanaStreamOpener';

type Observer = Parameters<ReturnType<Parameters<typeof grafanaStreamOpener>[1]>['subscribe']>[0];

function rig() {
  const told: unknown[] = [];
  const unsubscribe = jest.fn();
  const asked: string[] = [];
  let observer: Observer | undefined;
  const open = grafanaStreamOpener(
    '/proxy',
    (url) => {
      asked.push(url);
      return {
        subscribe: (given) => {
          observer = given;
          return { unsubscribe };
        },
      };
    },
    () => new TextDecoder()
  );
  const close = open('/api/v1/changes', {
    opened: (type) => told.push(['opened', type]),
    text: (text) => told.push(text),
    refused: (answer) => told.push(answer),
    closed: (cause) => told.push(['closed', cause]),
  });
  const headers = { get: () => 'text/event-stream' };
  const chunk = (status: number, data?: Uint8Array) => observer!.next({ status, headers, data });
  return { told, asked, unsubscribe, close, chunk, observer: observer! };
}

test('hands text on, characters cut between chunks included', () => {
  const { told, asked, chunk, observer } = rig();
  const bytes = new TextEncoder().encode('aüb');
  chunk(200, bytes.slice(0, 2));
  chunk(200, bytes.slice(2));
  observer.complete();
  expect(asked).toEqual(['/proxy/api/v1/changes']);
  expect(told).toEqual([['opened', 'text/event-stream'], 'a', 'üb', ['closed', undefined]]);
});

test('collects a refusal', () => {
  const { told, chunk, observer } = rig();
  chunk(429, new TextEncoder().encode('{"code":'));
  chunk(429, new TextEncoder().encode('"too-many-streams"}'));
  observer.complete();
  expect(told).toEqual([{ status: 429, body: { code: 'too-many-streams' } }]);
});

test.each([
  [502, '', null],
  [502, 'Bad Gateway', 'Bad Gateway'],
])('a refusal %d with %j', (status, text, body) => {
  const { told, chunk, observer } = rig();
  chunk(status, new TextEncoder().encode(text));
  observer.complete();
  expect(told).toEqual([{ status, body }]);
});

test('no answer, and closing', () => {
  const { told, observer, close, unsubscribe } = rig();
  observer.error(undefined);
  close();
  expect(told).toEqual([['closed', 'broken']]);
  expect(unsubscribe).toHaveBeenCalledTimes(1);
});
