import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Gate } from '../../../src/gateway/access/Gate';
import { IdentityVerifier } from '../../../src/gateway/access/identity/IdentityVerifier';
import { KeySet } from '../../../src/gateway/access/identity/KeySet';
import { readKeys } from '../../../src/gateway/access/identity/readKeys';
import { GRAFANA, jwks, NOW } from '../../../src/gateway/access/testing/signedTokens';
import { TokenFile } from '../../../src/gateway/access/tokens/TokenFile';
import { serve, type Served } from '../../../src/gateway/testing/serve';
import { Random } from '../Random';
import { answering, canaryOf, NAMESPACES, sharedCluster } from './cluster';
import { drawQuestion, type Question } from './drawQuestion';
import { peopleOf, type Person, RULES, TEAM } from './people';

// Thousands of questions take their time where many things run at once.
jest.setTimeout(120_000);

const QUESTIONS = 2000;
const folder = mkdtempSync(path.join(tmpdir(), 'roles-'));
const members = new Set<string>(['viewer', 'admin']);
const people = peopleOf(members);
let served: Served;
beforeAll(async () => {
  const tokenFile = path.join(folder, 'tokens');
  writeFileSync(tokenFile, 'grafana\nscript scripts\n');
  const verifier = new IdentityVerifier(
    { url: 'https://grafana.example', orgs: [1], stack: null, clockSkewMs: 0 },
    new KeySet(() => Promise.resolve(readKeys(jwks(['k1', GRAFANA.publicKey])))),
    () => NOW
  );
  const review = (user: string, _readable: string, namespace: string | null) =>
    Promise.resolve(namespace === null ? user === 'admin' : namespace !== TEAM || members.has(user));
  const accessReview = { user: 'login' as const, userPrefix: '', mostNamespaces: 10, review };
  const gate = new Gate({
    tokens: new TokenFile(tokenFile),
    scopes: new Map([['scripts', { namespaces: ['bank'], kinds: null, withoutIdentity: true }]]),
    identity: { verifier, rules: RULES, accessReview },
    namespaces: () => NAMESPACES,
  });
  served = await serve(sharedCluster(), { gate, cluster: answering, may: () => Promise.resolve(true) });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

async function answerOf(person: Person, target: string) {
  const response = await served.get(target, person.headers());
  const { date: _date, 'x-request-id': _id, etag: _etag, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, text: await response.text() };
}

/** What is wrong with the answers that somebody gets; null when nothing is. */
async function judge(person: Person, { target, object }: Question): Promise<string | null> {
  const answer = await answerOf(person, target);
  if (!person.sees) {
    const { code = '' } = JSON.parse(answer.text) as { code?: string };
    return answer.status === 403 && /^(token|identity)-/.test(code) ? null : `let in: ${answer.status} ${code}`;
  }
  const places = [...NAMESPACES, null];
  const leaked = places.filter((place) => !person.sees!(place) && answer.text.includes(canaryOf(place)));
  if (object === null) {
    const wrong = leaked.filter((place) => place !== null);
    return answer.status !== 200 ? `status ${answer.status}` : wrong.length > 0 ? `sees ${wrong.join()}` : null;
  }
  if (person.sees(object.namespace)) {
    return [200, 404].includes(answer.status) ? null : `status ${answer.status} for what may be seen`;
  }
  const absent = await answerOf(person, object.absent);
  const same = JSON.stringify({ ...absent, text: absent.text.replaceAll('absent', 'canary') });
  return JSON.stringify(answer) === same && answer.status === 404 ? null : `hidden differs from absent: ${answer.text}`;
}

test('nobody learns what is not theirs, in whatever order who asks what (H8)', async () => {
  const complaints: string[] = [];
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= QUESTIONS; seed++) {
    const random = new Random(seed);
    if (random.chance(0.1)) {
      members.has('mover') ? members.delete('mover') : members.add('mover');
    }
    const person = random.pick(people);
    const question = drawQuestion(random);
    const wrong = await judge(person, question).catch((error: unknown) => String(error));
    if (wrong !== null) {
      complaints.push(`seed ${seed}: ${person.name} asks ${question.target}: ${wrong}`);
    }
    seen.set(person.name, (seen.get(person.name) ?? 0) + 1);
  }
  expect(complaints).toEqual([]);
  expect([...seen.keys()].sort()).toEqual(people.map(({ name }) => name).sort());
});

test('everybody sees what is theirs: what hides everything would pass, too', async () => {
  members.add('mover');
  for (const person of people.filter(({ sees }) => sees)) {
    const { text } = await answerOf(person, '/api/v1/pods');
    const shown = NAMESPACES.filter((namespace) => text.includes(canaryOf(namespace)));
    expect([person.name, shown]).toEqual([person.name, NAMESPACES.filter((namespace) => person.sees!(namespace))]);
    for (const namespace of shown) {
      const target = `/api/v1/objects/pods/${namespace}/${canaryOf(namespace)}/yaml`;
      expect([person.name, (await answerOf(person, target)).status]).toEqual([person.name, 200]);
    }
  }
});
