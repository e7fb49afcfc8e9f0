/// <reference types="systemjs" />
import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as data from '@grafana/data';
import * as dataUnstable from '@grafana/data/unstable';
import * as runtime from '@grafana/runtime';
import * as runtimeUnstable from '@grafana/runtime/unstable';
import * as ui from '@grafana/ui';
import * as uiUnstable from '@grafana/ui/unstable';
import * as i18next from 'i18next';
import lodash from 'lodash';
// Plugins of other authors may still ask for it, and Grafana shares it.
// eslint-disable-next-line no-restricted-imports
import moment from 'moment';
import React from 'react';
import ReactDOM from 'react-dom';
import * as ReactDOMClient from 'react-dom/client';
import SVG from 'react-inlinesvg';
import * as jsxRuntime from 'react/jsx-runtime';
import * as router from 'react-router';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';

type Namespace = Record<string, unknown>;

/** CommonJS packages whose AMD consumers expect `module.exports` itself. */
function whole(module: object): Namespace {
  return { ...(module as Namespace), default: module, __useDefault: true };
}

/** What Grafana shares with plugins; anything else a plugin has to bring along. */
const SHARED: Record<string, Namespace> = {
  '@emotion/css': emotionCss,
  '@emotion/react': emotionReact,
  '@grafana/data': data,
  '@grafana/data/unstable': dataUnstable,
  '@grafana/runtime': runtime,
  '@grafana/runtime/unstable': runtimeUnstable,
  '@grafana/ui': ui,
  '@grafana/ui/unstable': uiUnstable,
  i18next: i18next as unknown as Namespace,
  lodash: whole(lodash),
  moment: whole(moment),
  react: whole(React),
  'react-dom': whole({ ...ReactDOM, createRoot: ReactDOMClient.createRoot, hydrateRoot: ReactDOMClient.hydrateRoot }),
  'react-inlinesvg': { default: SVG, __esModule: true },
  'react/jsx-runtime': jsxRuntime as unknown as Namespace,
  'react-router': router as unknown as Namespace,
  rxjs: rxjs as unknown as Namespace,
  'rxjs/operators': rxjsOperators as unknown as Namespace,
};

/** Registers the shared packages. Call it after every setter: SystemJS copies the exports as they are then. */
export function shareDependencies(): void {
  const names = Object.keys(SHARED);
  for (const name of names) {
    System.set(`package:${name}`, SHARED[name] as System.Module);
  }
  System.addImportMap({ imports: Object.fromEntries(names.map((name) => [name, `package:${name}`])) });
}
