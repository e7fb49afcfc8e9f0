import React from 'react';
import { EventBusSrv } from '@grafana/data';
import {
  config,
  setAppEvents,
  setBackendSrv,
  setDataSourceSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { initializeLoggersRegistry } from '@grafana/runtime/unstable';
import { setPanelDataErrorView } from 'hidden/PanelDataErrorView';
import { setPluginPage } from 'hidden/PluginPage';
import { setDataSourcePluginImporter } from 'hidden/dataSourceImporter';
import { initDataSourceInstanceSettings } from 'hidden/dataSources';
import { initializeI18n } from 'hidden/i18n';
import { createRoot } from 'react-dom/client';
import { Preview } from './Preview';
import { PreviewDataErrorView } from './chrome/PreviewDataErrorView';
import { PreviewPluginPage } from './chrome/PreviewPluginPage';
import { followLinks } from './chrome/followLinks';
import { registerFieldOptions } from './fieldConfig';
import { panelNamed } from './panels';
import { PreviewBackendSrv } from './services/backendSrv';
import { PreviewDataSourceSrv } from './services/dataSourceSrv';
import { importDataSource } from './services/pluginLoader';
import { runRequest } from './services/runRequest';
import { PreviewTemplateSrv } from './services/templateSrv';
import { shareDependencies } from './sharedPackages';

async function importPanelPlugin(id: string) {
  const plugin = panelNamed(id);
  if (!plugin) {
    throw new Error(`the preview does not draw panels of type ${id}`);
  }
  return plugin;
}

async function start(): Promise<void> {
  await initializeI18n({ language: 'en-US' });
  initializeLoggersRegistry?.();
  setBackendSrv(new PreviewBackendSrv());
  setDataSourceSrv(new PreviewDataSourceSrv());
  setTemplateSrv(new PreviewTemplateSrv());
  setRunRequest(runRequest);
  setAppEvents(new EventBusSrv());
  setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache: panelNamed });
  initDataSourceInstanceSettings(config.datasources, config.defaultDatasource);
  setDataSourcePluginImporter(importDataSource);
  registerFieldOptions();
  setPluginPage(PreviewPluginPage);
  setPanelDataErrorView(PreviewDataErrorView);
  shareDependencies();
  followLinks();
  const root = document.getElementById('reactRoot');
  if (root) {
    createRoot(root).render(<Preview />);
  }
}

void start();
