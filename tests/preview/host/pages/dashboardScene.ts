import type { DataQuery, DataSourceRef } from '@grafana/schema';
import type { DataTransformerConfig, FieldConfigSource } from '@grafana/data';
import {
  CustomVariable,
  DataSourceVariable,
  EmbeddedScene,
  QueryVariable,
  SceneControlsSpacer,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  TextBoxVariable,
  VariableValueSelectors,
  VizPanel,
  type SceneVariable,
} from '@grafana/scenes';

interface PanelJson {
  id: number;
  type: string;
  title: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: DataSourceRef;
  targets?: DataQuery[];
  options?: object;
  fieldConfig?: FieldConfigSource;
  transformations?: DataTransformerConfig[];
  panels?: PanelJson[];
  collapsed?: boolean;
}

interface VariableJson {
  type: string;
  name: string;
  label?: string;
  query?: unknown;
  regex?: string;
  datasource?: DataSourceRef;
  current?: { value?: string | string[]; text?: string | string[] };
  hide?: number;
  multi?: boolean;
  includeAll?: boolean;
  allValue?: string;
}

export interface DashboardJson {
  uid: string;
  title: string;
  panels: PanelJson[];
  templating?: { list?: VariableJson[] };
  time?: { from: string; to: string };
  refresh?: string;
}

function variable(json: VariableJson): SceneVariable {
  const { name, label, hide, multi: isMulti, includeAll, allValue, regex } = json;
  const current =
    json.current?.value === undefined || json.current.value.length === 0 ? {} : { value: json.current.value };
  const base = { name, label, hide, ...current };
  switch (json.type) {
    case 'datasource':
      return new DataSourceVariable({ ...base, pluginId: String(json.query), regex: regex ?? '' });
    case 'query': {
      const query = json.query as string | DataQuery;
      return new QueryVariable({ ...base, query, datasource: json.datasource, regex, isMulti, includeAll, allValue });
    }
    case 'custom':
      return new CustomVariable({ ...base, query: String(json.query), isMulti, includeAll, allValue });
    default:
      return new TextBoxVariable({ name, label, hide, value: String(json.current?.value ?? json.query ?? '') });
  }
}

function gridItem(json: PanelJson): SceneGridItem {
  const { x, y, w: width, h: height } = json.gridPos;
  const runner = new SceneQueryRunner({ queries: json.targets ?? [], datasource: json.datasource });
  const $data = json.transformations?.length
    ? new SceneDataTransformer({ $data: runner, transformations: json.transformations })
    : runner;
  const body = new VizPanel({
    key: `panel-${json.id}`,
    pluginId: json.type,
    title: json.title,
    description: json.description,
    options: json.options ?? {},
    fieldConfig: json.fieldConfig ?? { defaults: {}, overrides: [] },
    $data: json.targets?.length ? $data : undefined,
  });
  return new SceneGridItem({ x, y, width, height, body });
}

/** A classic dashboard as a scene: grid, rows, variables, queries, transformations. */
export function dashboardScene(json: DashboardJson): EmbeddedScene {
  const children = json.panels.map((panel) =>
    panel.type === 'row'
      ? new SceneGridRow({
          title: panel.title,
          y: panel.gridPos.y,
          isCollapsed: panel.collapsed,
          children: (panel.panels ?? []).map(gridItem),
        })
      : gridItem(panel)
  );
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange(json.time ?? { from: 'now-1h', to: 'now' }),
    $variables: new SceneVariableSet({ variables: (json.templating?.list ?? []).map(variable) }),
    controls: [
      new VariableValueSelectors({}),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: json.refresh }),
    ],
    body: new SceneGridLayout({ children }),
  });
}
