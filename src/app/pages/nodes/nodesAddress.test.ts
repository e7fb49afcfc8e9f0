import { nodesAddressOf, parametersOf, type NodesAddress } from './nodesAddress';

describe('the address of the node list', () => {
  const plain: NodesAddress = { text: '', sort: 'name', order: 'asc', cursor: undefined, start: 0 };
  test.each<[string, NodesAddress]>([
    ['', plain],
    ['?text=pool-a&sort=age&order=desc', { ...plain, text: 'pool-a', sort: 'age', order: 'desc' }],
    ['?cursor=abc&start=50', { ...plain, cursor: 'abc', start: 50 }],
    ['?sort=colour&order=up&start=-3', plain],
    ['?start=50', plain],
    ['?cursor=abc&start=1.5', { ...plain, cursor: 'abc' }],
  ])('%j is understood', (search, address) => {
    expect(nodesAddressOf(search)).toEqual(address);
  });

  test('what is as usual is not written', () => {
    expect(parametersOf(plain)).toEqual({ text: null, sort: null, order: null, cursor: null, start: null });
  });

  test('what is written is read back', () => {
    const address: NodesAddress = { text: 'a b', sort: 'pods', order: 'desc', cursor: 'x=', start: 100 };
    const written = Object.entries(parametersOf(address)).filter(
      (entry): entry is [string, string] => entry[1] !== null
    );
    expect(nodesAddressOf(`?${new URLSearchParams(written)}`)).toEqual(address);
  });
});
