import type { ConfigFile } from './file/readConfigFile';
import type { AccessReviewSettings, GrafanaSettings, Grant, Rule } from './Settings';
import { SettingsError } from './SettingsError';

/** Namespaces and kinds of a rule or token, as the file gives them. */
export function grantOf({ namespaces = [], kinds }: Partial<Grant>): Grant {
  return { namespaces, kinds: kinds ?? null };
}

function ruleOf(given: NonNullable<ConfigFile['rules']>[number]): Rule {
  const { logins = null, emails = null, roles = null, orgs = null } = given;
  return { ...grantOf(given), logins, emails, roles, orgs };
}

function accessReviewOf({ accessReview: given }: ConfigFile): AccessReviewSettings | null {
  const { user = 'login', userPrefix = 'grafana:', mostNamespaces = 100 } = given ?? {};
  return given?.enabled ? { user: user as 'login' | 'email', userPrefix, mostNamespaces } : null;
}

/** What the file says of Grafana's users; null without `grafana`. Throws SettingsError for parts that need one another. */
export function grafanaSettings(config: ConfigFile, file: string): GrafanaSettings | null {
  const { grafana, rules = null } = config;
  const accessReview = accessReviewOf(config);
  if (!grafana) {
    const alone = rules ? 'rules' : accessReview ? 'accessReview' : null;
    if (alone) {
      throw new SettingsError(
        `${file}: ${alone}`,
        'found without grafana',
        'with grafana.url, which says whose users these are'
      );
    }
    return null;
  }
  if (!rules && !accessReview) {
    throw new SettingsError(
      `${file}: grafana`,
      'found with neither rules nor accessReview',
      'one of them; else no user would see anything'
    );
  }
  const url = grafana.url.replace(/\/+$/, '');
  return {
    url,
    jwksUrl: grafana.jwksUrl ?? `${url}/api/signing-keys/keys`,
    caFile: grafana.caFile ?? null,
    orgs: grafana.orgs ?? [1],
    stack: grafana.stack ?? null,
    clockSkewMs: (grafana.clockSkewSeconds ?? 30) * 1000,
    rules: rules?.map(ruleOf) ?? null,
    accessReview,
  };
}
