import type { ScopedVars, TimeRange, TypedVariableModel } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

type Format = Parameters<typeof sceneGraph.interpolate>[3];

interface SceneHolder {
  valueOf(): SceneObject;
}

/** Replaces `$name` from `scopedVars` alone: for queries that no scene asks. */
function replaceScoped(target: string, scopedVars: ScopedVars | undefined): string {
  return target.replace(/\$(?:{(\w+)(?::[^}]+)?}|(\w+))/g, (all, braced?: string, bare?: string) => {
    const variable = scopedVars?.[braced ?? bare ?? ''];
    return variable === undefined ? all : String(variable.value);
  });
}

/** `getTemplateSrv()`: a query of a scene is interpolated by the scene it comes from. */
export class PreviewTemplateSrv implements TemplateSrv {
  getVariables(): TypedVariableModel[] {
    return [];
  }

  replace(target?: string, scopedVars?: ScopedVars, format?: string | Function): string {
    const scene = (scopedVars?.__sceneObject?.value as SceneHolder | undefined)?.valueOf();
    if (!target || !scene) {
      return replaceScoped(target ?? '', scopedVars);
    }
    return sceneGraph.interpolate(scene, target, scopedVars, format as Format);
  }

  containsTemplate(target?: string): boolean {
    return /\$\{?\w/.test(target ?? '');
  }

  updateTimeRange(_timeRange: TimeRange): void {
    // Scenes carry their own time range.
  }
}
