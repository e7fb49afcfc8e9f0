import { ERROR_STATUS, type GatewayErrorCode } from '../../contract/errors';
import type { Parameters, ParameterSpec } from '../../contract/route';
import { ROUTES, type RouteName } from '../../contract/routes';
import { ERROR_MEANINGS } from './errorMeanings';
import { addressOf, type AnyExample, EXAMPLES } from './examples';
import type { Output } from '../output';

const cell = (text: string) => text.replaceAll('|', '\\|');
const code = (text: string) => `\`${text}\``;

/** What a parameter may be, in words. */
function rangeOf(spec: ParameterSpec): string {
  switch (spec.type) {
    case 'text':
      return `text, at most ${spec.maxLength} characters${spec.pattern ? `, ${code(spec.pattern.source)}` : ''}`;
    case 'integer':
      return `whole number, ${spec.minimum} to ${spec.maximum}`;
    case 'choice':
      return spec.choices.map(code).join(', ');
    case 'choices':
      return `one or more, with commas: ${spec.choices.map(code).join(', ')}`;
    case 'switch':
      return `${code('true')}, ${code('false')}`;
  }
}

function defaultOf(spec: ParameterSpec, where: string): string {
  if (where === 'path') {
    return 'required';
  }
  const value = spec.type === 'switch' ? 'false' : 'default' in spec ? spec.default : undefined;
  return value === undefined ? '' : code(String(value));
}

function rows(parameters: Parameters, where: string): string[] {
  return Object.entries(parameters).map(([name, spec]) => {
    const cells = [code(name), where, rangeOf(spec), defaultOf(spec, where), spec.description];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
}

function parameterTable(path: Parameters, query: Parameters): string {
  const all = [...rows(path, 'path'), ...rows(query, 'query')];
  const head = '| parameter | in | allowed | default | |\n| --- | --- | --- | --- | --- |\n';
  return all.length === 0 ? 'No parameters.' : head + all.join('\n');
}

function answerOf({ answer, events = [] }: AnyExample): string {
  if (answer !== undefined) {
    return `\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``;
  }
  const texts = events.map(({ id, event, data }) => {
    const head = id === undefined ? '' : `id: ${id}\n`;
    return `${head}event: ${event}\ndata: ${JSON.stringify(data)}\n`;
  });
  return `\`\`\`text\n${texts.join('\n')}\`\`\``;
}

function section(name: RouteName, common: ReadonlySet<GatewayErrorCode>): string {
  const { path, summary, parameters, query, errors, delivery } = ROUTES[name];
  const example: AnyExample = EXAMPLES[name];
  const own = errors.filter((error) => !common.has(error)).map(code);
  const lines = [
    `## ${name}`,
    `${code(`GET ${path}`)}${delivery === 'stream' ? ' · event stream' : ''}`,
    `${summary}.`,
    parameterTable(parameters, query),
    `Errors: ${own.length > 0 ? `${own.join(', ')}, and ` : ''}those of every route.`,
    code(`GET ${addressOf(path, example)}`),
    answerOf(example),
  ];
  return lines.join('\n\n');
}

function errorTable(): string {
  const head = '| code | status | when |\n| --- | --- | --- |\n';
  const codes = Object.keys(ERROR_STATUS) as GatewayErrorCode[];
  return head + codes.map((one) => `| ${code(one)} | ${ERROR_STATUS[one]} | ${ERROR_MEANINGS[one]} |`).join('\n');
}

/** Errors that every route may answer with. */
function commonErrors(): GatewayErrorCode[] {
  const [first, ...others] = Object.values(ROUTES).map(({ errors }) => errors as readonly GatewayErrorCode[]);
  return first!.filter((error) => others.every((errors) => errors.includes(error)));
}

/** The reference of the gateway's API, from the route table. */
export function apiReference(): Output {
  const names = Object.keys(ROUTES) as RouteName[];
  const common = commonErrors();
  const text = `<!-- Generated from src/contract/routes.ts by "npm run generate": do not edit. -->

# API of the gateway

GET and HEAD only, a bearer token in \`Authorization\`. Answers are JSON; instants are milliseconds since 1970, CPU is in cores,
memory in bytes. \`asOf\` says when the answer was last known to be complete, \`degraded\` which kinds of it are not live, \`source\`
whether it was read from the gateway's \`cache\` or from the \`api-server\` just now, \`resourceVersions\` how far each kind of the
cache had come.
Unknown and repeated parameters are refused. Bodies above 1 kB are compressed (\`br\`, \`gzip\`); \`ETag\` and \`If-None-Match\`
spare what has not changed. \`X-Request-Id\` is kept when it is a plain word.

What a caller may not see is answered as if it did not exist; who may see only a part is told no \`objects\` of kinds.

Lists: give \`next\` back as \`cursor\` with the same \`sort\` and \`order\`; rows that come or go meanwhile neither repeat nor skip
others.

Streams are \`text/event-stream\`: something comes at least every 15 s; the last event is \`end\` with \`reason\` \`finished\`,
\`stopping\`, \`access-ended\` or \`failed\` (with \`error\`). Open it again with the last event's id as \`after\`, or in the header
\`Last-Event-ID\`.

Without a token: \`/healthz\` answers \`ok\`; \`/metrics\` unless the gateway is told to ask for one.

${names.map((name) => `- [${name}](#${name.toLowerCase()}) · ${ROUTES[name].summary}`).join('\n')}

${names.map((name) => section(name, new Set(common))).join('\n\n')}

## Errors

\`{ "code", "message", "detail", "allowed" }\`: a sentence, what was found, what would have been accepted. Every route may answer
${common.map(code).join(', ')}.

${errorTable()}
`;
  return { path: 'docs/api.md', text };
}
