declare module 'hidden/PluginPage' {
  import type { PluginPageType } from '@grafana/runtime';
  export function setPluginPage(component: PluginPageType): void;
}
declare module 'hidden/PanelDataErrorView' {
  import type { ComponentType } from 'react';
  import type { PanelDataErrorViewProps } from '@grafana/runtime';
  export function setPanelDataErrorView(component: ComponentType<PanelDataErrorViewProps>): void;
}
declare module 'hidden/dataSources' {
  import type { DataSourceInstanceSettings } from '@grafana/data';
  export function initDataSourceInstanceSettings(
    settings: Record<string, DataSourceInstanceSettings>,
    defaultName: string
  ): void;
}
declare module 'hidden/dataSourceImporter' {
  import type { DataSourcePlugin, DataSourcePluginMeta, DataSourceApi } from '@grafana/data';
  export function setDataSourcePluginImporter(
    importer: (meta: DataSourcePluginMeta) => Promise<DataSourcePlugin<DataSourceApi>>
  ): void;
}
declare module 'hidden/i18n' {
  export function initializeI18n(options: { language: string }): Promise<{ language: string | undefined }>;
}
