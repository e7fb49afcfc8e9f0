import { RESOURCES } from '../../../contract/kinds';
import { READABLE } from '../../access/Access';
import { LOG_LEVELS } from '../../log';
import type { IntegerField, ListField, SectionField } from './field';
import { CONTEXT, FILE, LISTEN, NAME, NAMESPACES, PERSON, USER_PREFIX, WEB_ADDRESS } from './forms';

/** What a kubeconfig may do only when it is allowed here. */
export const LIBERTIES = ['exec', 'insecure-skip-tls-verify', 'http'] as const;
export const ROLES = ['Admin', 'Editor', 'Viewer', 'None'] as const;
export const TLS_VERSIONS = ['TLSv1.2', 'TLSv1.3'] as const;

const people = (about: string) =>
  ({ type: 'list', about, of: { type: 'text', about: 'One of them.', form: PERSON } }) as const satisfies ListField;

const GRANT = {
  namespaces: {
    type: 'list',
    about: 'Namespaces that are seen; without it none.',
    of: { type: 'text', about: 'A namespace or pattern.', form: NAMESPACES },
  },
  kinds: {
    type: 'list',
    about: `Kinds that are seen; without it those in the namespaces, and with namespace * those of the cluster (${RESOURCES[1]}, …) too.`,
    of: { type: 'choice', about: 'A kind by its plural name.', choices: READABLE },
  },
} as const;

const TLS = {
  type: 'section',
  about: 'Serve HTTPS. Both files are read again when they change; open connections stay.',
  fields: {
    certFile: { type: 'text', about: 'Certificate chain, PEM.', form: FILE, required: true },
    keyFile: {
      type: 'text',
      about: 'Its private key, PEM, not encrypted.',
      form: FILE,
      required: true,
      sensitive: true,
    },
    minVersion: { type: 'choice', about: 'Lowest TLS version (default TLSv1.2).', choices: TLS_VERSIONS },
  },
} as const satisfies SectionField;

const TOKENS = {
  type: 'section',
  about: 'Bearer tokens that callers (Grafana, Prometheus) present.',
  fields: {
    file: {
      type: 'text',
      about: 'One token a line, a name after it if wanted; read again when it changes.',
      form: FILE,
      sensitive: true,
    },
    scopes: {
      type: 'table',
      about: 'What named tokens may see. With any entry here, a name that has none is refused.',
      names: NAME,
      of: {
        type: 'section',
        about: 'One name.',
        fields: {
          ...GRANT,
          withoutIdentity: {
            type: 'switch',
            about: 'Accept this token without a Grafana identity although `grafana` is set (default false).',
          },
        },
      },
    },
  },
} as const satisfies SectionField;

const GRAFANA = {
  type: 'section',
  about: 'Ask for the signed identity that Grafana forwards (X-Grafana-Id) beside the token.',
  fields: {
    url: { type: 'text', about: 'Grafana’s root URL: issuer of identities.', form: WEB_ADDRESS, required: true },
    jwksUrl: { type: 'text', about: 'Its keys (default <url>/api/signing-keys/keys).', form: WEB_ADDRESS },
    caFile: { type: 'text', about: 'Authority of the certificate behind jwksUrl, PEM.', form: FILE },
    orgs: {
      type: 'list',
      about: 'Organisations whose users are accepted (default 1).',
      of: { type: 'integer', about: 'Its number.', minimum: 1, maximum: 2 ** 31 },
    },
    stack: { type: 'integer', about: 'Number of the Grafana Cloud stack.', minimum: 1, maximum: 2 ** 53 - 1 },
    clockSkewSeconds: {
      type: 'integer',
      about: 'Difference of clocks allowed (default 30).',
      minimum: 0,
      maximum: 300,
    },
  },
} as const satisfies SectionField;

const RULES = {
  type: 'list',
  about: 'What Grafana’s users see: the sum of all rules that fit; nothing when none does. Needs `grafana`.',
  of: {
    type: 'section',
    about: 'Fits when each of logins, emails, roles and orgs that is given holds the user.',
    fields: {
      logins: people('Logins in Grafana.'),
      emails: people('Email addresses in Grafana.'),
      roles: {
        type: 'list',
        about: 'Roles in the organisation.',
        of: { type: 'choice', about: 'A role.', choices: ROLES },
      },
      orgs: {
        type: 'list',
        about: 'Organisations.',
        of: { type: 'integer', about: 'Its number.', minimum: 1, maximum: 2 ** 31 },
      },
      ...GRANT,
    },
  },
} as const satisfies ListField;

const ACCESS_REVIEW = {
  type: 'section',
  about:
    'Ask the cluster (SubjectAccessReview) what each Grafana user may list. Needs `grafana` and the ClusterRole of provisioning/kubernetes/opt-in/access-review.yaml.',
  fields: {
    enabled: { type: 'switch', about: 'Ask (default false).' },
    user: { type: 'choice', about: 'What names the user (default login).', choices: ['login', 'email'] },
    userPrefix: { type: 'text', about: 'Put before it (default "grafana:").', form: USER_PREFIX },
    mostNamespaces: {
      type: 'integer',
      about: 'Namespaces asked about one by one; those beyond are not seen (default 100).',
      minimum: 1,
      maximum: 5000,
    },
  },
} as const satisfies SectionField;

const most = (about: string, maximum: number) =>
  ({ type: 'integer', about, minimum: 1, maximum }) as const satisfies IntegerField;

const LIMITS = {
  type: 'section',
  about:
    'What the gateway takes on at once before it refuses; named as in the code, where the defaults have their reasons.',
  fields: {
    answers: most('Answers being made or sent (default 64).', 10_000),
    waiting: most('Requests that wait for their turn (default 256).', 100_000),
    streams: most('Open streams of all callers (default 500).', 100_000),
    streamsPerCaller: most('Open streams of one caller (default 250).', 100_000),
    connections: most('Open connections (default 2000).', 1_000_000),
  },
} as const satisfies SectionField;

/** The whole configuration file. */
export const CONFIG = {
  type: 'section',
  about: 'Configuration of the Clusterscope gateway. Flags win over it.',
  fields: {
    listen: {
      type: 'text',
      about: 'Address to serve on; port 0 takes a free one (default 127.0.0.1:8080).',
      form: LISTEN,
    },
    tls: TLS,
    tokens: TOKENS,
    metrics: {
      type: 'section',
      about: 'The text at /metrics.',
      fields: {
        requireToken: { type: 'switch', about: 'Ask for a token there too (default false).' },
        kubeStateMetrics: { type: 'switch', about: 'Also export kube-state-metrics families (default false).' },
      },
    },
    log: {
      type: 'section',
      about: 'The log on standard output.',
      fields: { level: { type: 'choice', about: 'Lowest level (default info).', choices: LOG_LEVELS } },
    },
    cluster: {
      type: 'section',
      about: 'How to reach the cluster; without kubeconfig by the service account of the pod.',
      fields: {
        kubeconfig: { type: 'text', about: 'A kubeconfig.', form: FILE },
        context: { type: 'text', about: 'One of its contexts (default its current one).', form: CONTEXT },
        allow: {
          type: 'list',
          about: 'What it may do that is refused otherwise.',
          of: { type: 'choice', about: 'One of them.', choices: LIBERTIES },
        },
        compressedLists: {
          type: 'switch',
          about: 'Ask the API server for lists as gzip: for one that is far away (default false).',
        },
      },
    },
    grafana: GRAFANA,
    rules: RULES,
    accessReview: ACCESS_REVIEW,
    limits: LIMITS,
  },
} as const satisfies SectionField;
