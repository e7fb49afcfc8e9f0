import { is } from './matcher';
import { rateOf, select } from './selector';

test.each([
  [{}, [], 'up'],
  [{ cluster: '' }, [], 'up'],
  [{}, [is('job', 'a')], 'up{job="a"}'],
  [{ cluster: 'eu"1' }, [], 'up{cluster="eu\\"1"}'],
  [{ cluster: 'eu' }, [is('job', 'a')], 'up{cluster="eu", job="a"}'],
])('options %j with matchers %j', (options, matchers, expected) => {
  expect(select('up', matchers, options)).toBe(expected);
});

test('rates take the window of the options', () => {
  expect(rateOf('apiRequests', [], {})).toBe('rate(apiserver_request_total[2m])');
  expect(rateOf('apiRequests', [], { window: '$__rate_interval' })).toBe(
    'rate(apiserver_request_total[$__rate_interval])'
  );
});
