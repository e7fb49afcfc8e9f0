import { count, listOf } from './count';

const PATTERNS: ReadonlyArray<[RegExp, (match: RegExpExecArray, nodes: string) => string]> = [
  [/^Insufficient (\S+)/, (match, nodes) => `not enough free ${resourceName(match[1])} on ${nodes}`],
  [/^Too many pods/, (_, nodes) => `no room for more pods on ${nodes}`],
  [
    /^node\(s\) had untolerated taint(?:\(s\))? ?\{([^:}]+)(?:: ?([^}]*))?\}/,
    (match, nodes) => `taint ${taint(match[1], match[2])} on ${nodes} not tolerated`,
  ],
  [/^node\(s\) had untolerated taint/, (_, nodes) => `taints on ${nodes} not tolerated`],
  [
    /^node\(s\) didn't match Pod's node affinity\/selector/,
    (_, nodes) => `${nodes} outside its node selector or affinity`,
  ],
  [/^node\(s\) didn't match pod anti-affinity/i, (_, nodes) => `pod anti-affinity keeps it off ${nodes}`],
  [/^node\(s\) didn't match pod affinity/i, (_, nodes) => `pod affinity not met on ${nodes}`],
  [/^node\(s\) didn't satisfy existing pods anti-affinity/i, (_, nodes) => `other pods keep it off ${nodes}`],
  [/^node\(s\) didn't match pod topology spread/i, (_, nodes) => `topology spread not met on ${nodes}`],
  [/^node\(s\) didn't have free ports/, (_, nodes) => `host port taken on ${nodes}`],
  [/^node\(s\) were unschedulable/, (_, nodes) => `${nodes} cordoned`],
  [/^node\(s\) had volume node affinity conflict/, (_, nodes) => `its volume cannot be reached from ${nodes}`],
  [/^node\(s\) exceed max volume count/, (_, nodes) => `no room for more volumes on ${nodes}`],
  [/^node\(s\) didn't find available persistent volumes/, () => 'no PersistentVolume fits its claim'],
];

function resourceName(resource: string): string {
  return resource === 'cpu' ? 'CPU' : resource;
}

function taint(key: string, value: string | undefined): string {
  return value ? `${key}=${value}` : key;
}

function clauseWords(clause: string): string {
  const claim = /persistentvolumeclaim "([^"]+)" not found/.exec(clause);
  if (claim) {
    return `PersistentVolumeClaim ${claim[1]} not found`;
  }
  if (/unbound immediate PersistentVolumeClaims/.test(clause)) {
    return 'its PersistentVolumeClaim is not bound';
  }
  const counted = /^(\d+) (.+)$/.exec(clause);
  if (!counted) {
    return clause;
  }
  const nodes = count(Number(counted[1]), 'node');
  for (const [pattern, words] of PATTERNS) {
    const match = pattern.exec(counted[2]);
    if (match) {
      return words(match, nodes);
    }
  }
  return clause;
}

/** Splits at commas that stand before the next counted clause, never inside a taint's braces. */
function clauses(reasons: string): string[] {
  return reasons.split(/, (?=\d+ )/);
}

/**
 * The scheduler's `0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint {a: b}. preemption: …`
 * in words; message forms from k8s.io/kubernetes pkg/scheduler/framework (FitError). Unknown clauses stay as they are.
 */
export function schedulerWords(message: string): string {
  const body = /nodes are available: (.*?)\.?(?: ?(?:preemption|no new claims).*)?$/s.exec(message)?.[1] ?? message;
  const found = clauses(body.replace(/\.$/, '')).map((clause) => clauseWords(clause.trim()));
  return listOf([...new Set(found)].filter((words) => words !== ''));
}
