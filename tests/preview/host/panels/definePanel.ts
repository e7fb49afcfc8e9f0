import {
  PanelPlugin,
  PluginType,
  identityOverrideProcessor,
  type PanelPluginMeta,
  type PanelProps,
} from '@grafana/data';
import type { ComponentType } from 'react';

interface PanelDefinition<Options> {
  id: string;
  name: string;
  component: ComponentType<PanelProps<Options>>;
  options: Options;
  /** Colour mode of fields that set none. */
  color: 'palette-classic' | 'thresholds';
  /** Values of `custom` field options that set none. */
  custom?: Record<string, unknown>;
}

const NoEditor = () => null;

/** A panel plugin without editors: a component, and the defaults Grafana's own panel of that name documents. */
export function definePanel<Options extends object>(definition: PanelDefinition<Options>): PanelPlugin<Options> {
  const { id, name, component, options, color, custom = {} } = definition;
  const plugin = new PanelPlugin<Options>(component);
  const logos = { small: '', large: '' };
  plugin.meta = {
    id,
    name,
    type: PluginType.panel,
    module: '',
    baseUrl: '',
    sort: 0,
    info: { author: { name: '' }, description: '', links: [], logos, screenshots: [], updated: '', version: '' },
  } as PanelPluginMeta;
  plugin.useFieldConfig({
    standardOptions: {
      color: { defaultValue: { mode: color }, settings: { byValueSupport: true, bySeriesSupport: true } },
    },
    useCustomConfig: (builder) => {
      for (const [path, defaultValue] of Object.entries(custom)) {
        builder.addCustomEditor({
          id: path,
          path,
          name: path,
          defaultValue,
          editor: NoEditor,
          override: NoEditor,
          process: identityOverrideProcessor,
          shouldApply: () => true,
        });
      }
    },
  });
  plugin.setPanelOptions((builder) => {
    for (const [path, defaultValue] of Object.entries(options)) {
      builder.addCustomEditor({
        id: path,
        path: path as never,
        name: path,
        editor: NoEditor,
        defaultValue: defaultValue as never,
      });
    }
  });
  return plugin;
}
