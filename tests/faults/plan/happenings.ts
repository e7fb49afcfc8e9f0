import type { Random } from '../Random';
import type { ClusterLife } from '../server/ClusterLife';
import type { FaultyApiServer } from '../server/FaultyApiServer';
import type { TokenRotation } from './TokenRotation';
import { RESOURCES } from '../../../src/contract/kinds';

/** What a happening works on. */
export interface Stage {
  server: FaultyApiServer;
  life: ClusterLife;
  tokens: TokenRotation;
  random: Random;
}

/** Something that befalls the cluster at a time of its own, not a request. `end` undoes it. */
export interface HappeningKind {
  name: string;
  begin(stage: Stage): void;
  end?(stage: Stage): void;
}

export const HAPPENINGS: readonly HappeningKind[] = [
  { name: 'F1 every connection is reset', begin: ({ server }) => server.cut('reset') },
  { name: 'F7 every connection is closed', begin: ({ server }) => server.cut('close') },
  { name: 'F7 idle connections are closed', begin: ({ server }) => server.closeIdle() },
  {
    name: 'F8 the API server is away',
    begin: ({ server }) => {
      server.down = true;
      server.cut('reset');
    },
    end: ({ server }) => void (server.down = false),
  },
  { name: 'F13 history is compacted', begin: ({ server }) => server.scene.store.compact() },
  {
    name: 'F13 history is compacted while the connections are cut',
    begin: ({ server, life }) => {
      server.cut('reset');
      life.step();
      server.scene.store.compact();
    },
  },
  {
    name: 'F15 etcd is restored from a backup',
    begin: (stage) => {
      // No client can tell a version that was handed out twice, so nothing is written until every kind was listed again.
      stage.life.halted = true;
      stage.server.scene.store.restore(stage.random.between(1, 40));
      stage.life.resync();
      stage.server.cut('reset');
    },
  },
  {
    name: 'F20 a thousand events at once',
    begin: ({ life, random }) => {
      const resource = random.pick(RESOURCES);
      for (let count = 0; count < 1000; count++) {
        life.write(resource);
      }
    },
  },
  {
    name: 'F25 the token rotates as the kubelet does it',
    begin: ({ tokens }) => tokens.rotate(),
  },
  {
    name: 'F25 the token file is empty, then rotates',
    begin: ({ tokens }) => tokens.empty(),
    end: ({ tokens }) => tokens.rotate(),
  },
  {
    name: 'F25 a folder in place of the token file',
    begin: ({ tokens }) => tokens.replaceByFolder(),
    end: ({ tokens }) => tokens.rotate(),
  },
  {
    name: 'F26 the token ends while watches are open',
    begin: ({ tokens }) => tokens.expire(),
    end: ({ tokens }) => tokens.rotate(),
  },
];
