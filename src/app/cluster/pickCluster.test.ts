import { pickCluster } from './pickCluster';

const east = { uid: 'e', name: 'east', settings: {} };
const west = { uid: 'w', name: 'west', settings: {} };
const all = [east, west];

describe('pickCluster', () => {
  test.each([
    ['named', all, 'w', 'e', { state: 'picked', cluster: west, implied: false }],
    ['remembered', all, null, 'w', { state: 'picked', cluster: west, implied: true }],
    ['remembered one is gone', all, null, 'x', { state: 'picked', cluster: east, implied: true }],
    ['first visit', all, '', null, { state: 'picked', cluster: east, implied: true }],
    ['named one is gone', all, 'x', 'w', { state: 'unknown', uid: 'x' }],
    ['none', [], 'x', null, { state: 'none' }],
  ])('%s', (_name, clusters, inUrl, remembered, picked) => {
    expect(pickCluster(clusters, inUrl, remembered)).toEqual(picked);
  });
});
