import { sourceFiles } from './projectFiles';

test('the gateway has one share of the event loop, which all long work takes', () => {
  const makers = sourceFiles()
    .filter(({ path }) => path.startsWith('src/gateway/') && !/\.test\.ts$|\/testing\//.test(path))
    .filter(({ text }) => text.includes('new EventLoopShare('))
    .map(({ path }) => path);
  expect(makers).toEqual(['src/gateway/startGateway.ts']);
});
