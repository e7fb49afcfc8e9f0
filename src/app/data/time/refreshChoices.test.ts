import { DEFAULT_REFRESH, REFRESH_CHOICES, refreshMsOf } from './refreshChoices';

describe('refreshMsOf', () => {
  test.each([
    [null, 30_000],
    ['5s', 5_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['off', null],
    ['1ms', 30_000],
    ['', 30_000],
  ])('%j is %j', (inUrl, milliseconds) => {
    expect(refreshMsOf(inUrl)).toBe(milliseconds);
  });

  test('the default is one of the choices', () => {
    expect(REFRESH_CHOICES).toContain(DEFAULT_REFRESH);
  });
});
