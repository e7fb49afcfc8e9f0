import { carriedParameters, withParameters } from './withParameters';

describe('withParameters', () => {
  test.each([
    ['/a', {}, '/a'],
    ['/a', { cluster: undefined, text: '' }, '/a'],
    ['/a', { cluster: 'east 1', text: 'a&b' }, '/a?cluster=east+1&text=a%26b'],
  ])('%s with %j is %s', (path, parameters, expected) => {
    expect(withParameters(path, parameters)).toBe(expected);
  });
});

describe('carriedParameters', () => {
  test('time range and refresh go along, filters of the page do not', () => {
    expect(carriedParameters('?from=now-6h&to=now&refresh=30s&text=x&cluster=old', 'east')).toEqual({
      cluster: 'east',
      from: 'now-6h',
      to: 'now',
      refresh: '30s',
    });
  });
});
