import type { Random } from '../Random';
import { pipes, type PipeKind } from './pipes';
import type { PlannedPipe, Relay } from './Relay';

const KINDS = (Object.keys(pipes) as PipeKind[]).filter((kind) => kind !== 'sound');

interface RelayHappening {
  name: string;
  begin(relay: Relay): void;
  end?(relay: Relay): void;
}

const HAPPENINGS: readonly RelayHappening[] = [
  { name: 'F1 every connection is reset', begin: (relay) => relay.cut('reset') },
  { name: 'F7 every connection is closed', begin: (relay) => relay.cut('close') },
  { name: 'F2 every connection goes silent', begin: (relay) => relay.freeze() },
  {
    name: 'F8 connections are refused',
    begin: (relay) => {
      relay.mode = 'refuse';
      relay.cut('reset');
    },
    end: (relay) => void (relay.mode = 'pass'),
  },
  {
    name: 'F8 connections are made but nothing answers',
    begin: (relay) => {
      relay.mode = 'swallow';
      relay.cut('reset');
    },
    end: (relay) => {
      relay.mode = 'pass';
      relay.cut('reset');
    },
  },
];

/** What goes wrong between the gateway and a real API server. */
export interface RelaySchedule {
  pipes: PlannedPipe[];
  happenings: Array<{ kind: RelayHappening; at: number; lasts: number }>;
  lasts: number;
}

export function drawRelaySchedule(random: Random): RelaySchedule {
  const lasts = random.between(300, 1200);
  return {
    lasts,
    pipes: Array.from({ length: random.between(2, 10) }, () => ({
      kind: random.pick(KINDS),
      after: random.between(0, 25),
    })),
    happenings: Array.from({ length: random.between(1, 5) }, () => ({
      kind: random.chance(0.4) ? HAPPENINGS[0]! : random.pick(HAPPENINGS),
      at: random.between(1, lasts),
      lasts: random.between(10, 300),
    })),
  };
}

export function describeRelaySchedule({ pipes: planned, happenings, lasts }: RelaySchedule): string[] {
  return [
    `${lasts} ms`,
    ...planned.map(({ kind, after }) => `connection ${after + 1} from then on: ${kind}`),
    ...happenings.map((one) => `after ${one.at} ms: ${one.kind.name} (${one.lasts} ms where it lasts)`),
  ];
}
