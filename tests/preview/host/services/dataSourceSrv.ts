import {
  matchPluginId,
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceRef,
  type ScopedVars,
} from '@grafana/data';
import {
  config,
  getBackendSrv,
  getTemplateSrv,
  type DataSourceSrv,
  type GetDataSourceListFilters,
  type RuntimeDataSourceRegistration,
} from '@grafana/runtime';
import { initDataSourceInstanceSettings } from 'hidden/dataSources';
import { importDataSource } from './pluginLoader';
import { PrometheusDataSource } from './PrometheusDataSource';

type Ref = DataSourceRef | string | null | undefined;

/** `getDataSourceSrv()` over the boot data's list, Grafana's own quirks included. */
export class PreviewDataSourceSrv implements DataSourceSrv {
  private instances = new Map<string, Promise<DataSourceApi>>();
  private readonly runtime = new Map<string, DataSourceApi>();

  async get(ref?: Ref, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const runtime = this.runtime.get(typeof ref === 'string' ? ref : (ref?.uid ?? ''));
    if (runtime) {
      return runtime;
    }
    const settings = this.getInstanceSettings(ref, scopedVars);
    if (!settings) {
      throw new Error(`Datasource ${typeof ref === 'string' ? ref : ref?.uid} was not found`);
    }
    const known = this.instances.get(settings.uid) ?? this.create(settings);
    this.instances.set(settings.uid, known);
    return known;
  }

  private async create(settings: DataSourceInstanceSettings): Promise<DataSourceApi> {
    if (settings.type === 'prometheus') {
      return new PrometheusDataSource(settings) as unknown as DataSourceApi;
    }
    const plugin = await importDataSource(settings.meta);
    const instance = new plugin.DataSourceClass(settings);
    instance.components = plugin.components;
    return instance;
  }

  /** Like Grafana, answers the built-in `-- Grafana --` beside the type that was asked for. */
  getList(filters: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    const types = filters.type === undefined ? undefined : [filters.type].flat();
    return Object.values(config.datasources)
      .filter((settings) => settings.meta.id !== 'dashboard' || filters.dashboard)
      .filter((settings) => settings.meta.id !== 'mixed' || filters.mixed)
      .filter(
        ({ type, meta }) =>
          !types || types.some((one) => one === type || matchPluginId(one, meta)) || meta.id === 'grafana'
      )
      .filter(({ meta }) => !filters.pluginId || meta.id === filters.pluginId)
      .filter((settings) => !filters.filter || filters.filter(settings))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  getInstanceSettings(ref?: Ref, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const all = Object.values(config.datasources);
    const named = typeof ref === 'string' ? ref : ref?.uid;
    const wanted = named === undefined ? undefined : getTemplateSrv().replace(named, scopedVars);
    if (wanted === undefined || wanted === 'default') {
      const type = typeof ref === 'object' ? ref?.type : undefined;
      return all.find((settings) => (type ? settings.type === type : settings.name === config.defaultDatasource));
    }
    return all.find(({ uid }) => uid === wanted) ?? all.find(({ name }) => name === wanted);
  }

  async reload(): Promise<void> {
    const fresh = await getBackendSrv().get<{ datasources: typeof config.datasources; defaultDatasource: string }>(
      '/api/frontend/settings'
    );
    config.datasources = fresh.datasources;
    config.defaultDatasource = fresh.defaultDatasource;
    this.instances = new Map();
    initDataSourceInstanceSettings(fresh.datasources, fresh.defaultDatasource);
  }

  registerRuntimeDataSource({ dataSource }: RuntimeDataSourceRegistration): void {
    this.runtime.set(dataSource.uid, dataSource);
  }
}
