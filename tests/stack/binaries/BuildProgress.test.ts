import { BuildProgress } from './BuildProgress';
import { BINARIES } from './catalogue';

describe('BuildProgress', () => {
  it('says what is being built, which of how many, and how long is left', () => {
    const lines: string[] = [];
    const progress = new BuildProgress(['kube-apiserver', 'kubectl'], (line) => lines.push(line));
    progress.begin('kube-apiserver')();
    progress.begin('kubectl')();
    const minutes = Math.ceil((BINARIES['kube-apiserver'].minutes + BINARIES.kubectl.minutes) / 2);
    expect(lines[0]).toBe(`building kube-apiserver (1 of 2), about ${minutes} min left in all`);
    expect(lines[1]).toMatch(/^building kubectl \(2 of 2\)/);
  });

  it('has nothing left when all is built or was there', () => {
    const progress = new BuildProgress(['etcd', 'kubectl'], () => undefined);
    progress.skip('etcd');
    progress.begin('kubectl')();
    expect(progress.minutesLeft()).toBe(0);
  });
});
