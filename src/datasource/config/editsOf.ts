import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import type { ClusterSecrets, ClusterSettings } from './ClusterSettings';

export interface Edits {
  url(url: string): void;
  setting<K extends keyof ClusterSettings>(name: K, value: ClusterSettings[K]): void;
  secret(name: keyof ClusterSecrets, value: string): void;
  /** Forgets a kept secret so that a new one can be typed. */
  resetSecret(name: keyof ClusterSecrets): void;
}

/** The changes the editor can make to the data source's options. */
export function editsOf({
  options,
  onOptionsChange,
}: DataSourcePluginOptionsEditorProps<ClusterSettings, ClusterSecrets>): Edits {
  const { jsonData, secureJsonData, secureJsonFields } = options;
  return {
    url: (url) => onOptionsChange({ ...options, url }),
    setting: (name, value) => onOptionsChange({ ...options, jsonData: { ...jsonData, [name]: value } }),
    secret: (name, value) => onOptionsChange({ ...options, secureJsonData: { ...secureJsonData, [name]: value } }),
    resetSecret: (name) =>
      onOptionsChange({
        ...options,
        secureJsonFields: { ...secureJsonFields, [name]: false },
        secureJsonData: { ...secureJsonData, [name]: '' },
      }),
  };
}
