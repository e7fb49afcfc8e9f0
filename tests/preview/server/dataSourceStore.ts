import { randomUUID } from 'node:crypto';
import { DATASOURCE_ID } from '../../../src/contract/identity';
import { CLUSTER_UID, PROMETHEUS_UID, type PreviewOptions } from '../options';
import type { InstalledPlugin } from './plugins';

/** A data source as `/api/datasources` lists it. */
export interface StoredDataSource {
  id: number;
  uid: string;
  orgId: number;
  name: string;
  type: string;
  typeName: string;
  typeLogoUrl: string;
  access: 'proxy';
  url: string;
  user: string;
  database: string;
  basicAuth: boolean;
  isDefault: boolean;
  jsonData: Record<string, unknown>;
  readOnly: boolean;
}

/** Data sources in memory, with their secrets beside them as in Grafana: never listed. */
export class DataSourceStore {
  private readonly stored = new Map<string, StoredDataSource>();
  private readonly secrets = new Map<string, Record<string, string>>();
  private nextId = 1;

  constructor(
    options: PreviewOptions,
    private readonly plugins: ReadonlyMap<string, InstalledPlugin>
  ) {
    if (options.prometheusUrl !== undefined) {
      const jsonData = { timeInterval: '15s' };
      this.create({
        uid: PROMETHEUS_UID,
        name: 'Prometheus',
        type: 'prometheus',
        url: options.prometheusUrl,
        jsonData,
      });
    }
    if (options.gatewayUrl !== undefined) {
      const name = options.clusterName ?? 'demo';
      const jsonData = { prometheusUid: options.prometheusUrl === undefined ? undefined : PROMETHEUS_UID };
      const source = { uid: CLUSTER_UID, name, type: DATASOURCE_ID, url: options.gatewayUrl, jsonData };
      this.create(source, options.token === undefined ? {} : { token: options.token });
    }
  }

  list(): StoredDataSource[] {
    return [...this.stored.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  get(uid: string): StoredDataSource | undefined {
    return this.stored.get(uid);
  }

  secretsOf(uid: string): Record<string, string> {
    return this.secrets.get(uid) ?? {};
  }

  create(given: Partial<StoredDataSource>, secureJsonData: Record<string, string> = {}): StoredDataSource {
    const type = given.type ?? '';
    const id = this.nextId++;
    const source: StoredDataSource = {
      id,
      uid: given.uid ?? randomUUID().slice(0, 13),
      orgId: 1,
      name: given.name ?? type,
      type,
      typeName: this.plugins.get(type)?.json.name ?? (type === 'prometheus' ? 'Prometheus' : type),
      typeLogoUrl: `public/plugins/${type}/img/${type === 'prometheus' ? 'prometheus_logo.svg' : 'logo.svg'}`,
      access: 'proxy',
      url: given.url ?? '',
      user: '',
      database: '',
      basicAuth: false,
      isDefault: type === 'prometheus',
      jsonData: given.jsonData ?? {},
      readOnly: false,
    };
    this.stored.set(source.uid, source);
    this.secrets.set(source.uid, secureJsonData);
    return source;
  }

  /** Secrets that are not given stay as they are. */
  update(uid: string, given: Partial<StoredDataSource>, secureJsonData: Record<string, string> = {}): void {
    const before = this.stored.get(uid);
    if (before) {
      const { name, url, jsonData } = given;
      const changed = { name: name ?? before.name, url: url ?? before.url, jsonData: jsonData ?? before.jsonData };
      this.stored.set(uid, { ...before, ...changed });
      this.secrets.set(uid, { ...this.secretsOf(uid), ...secureJsonData });
    }
  }

  remove(uid: string): void {
    this.stored.delete(uid);
    this.secrets.delete(uid);
  }
}
