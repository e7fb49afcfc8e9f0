import React, { useEffect, useState } from 'react';
import {
  DataSourcePluginContextProvider,
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourcePluginOptionsEditorProps,
  type DataSourceSettings,
} from '@grafana/data';
import { config, getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { Alert, Button, Field, Input, LoadingPlaceholder, Stack } from '@grafana/ui';
import { useParams } from 'react-router';
import { PreviewPluginPage } from '../chrome/PreviewPluginPage';
import { importDataSource } from '../services/pluginLoader';

type Editor = React.ComponentType<DataSourcePluginOptionsEditorProps>;

interface Loaded {
  settings: DataSourceSettings;
  instance: DataSourceInstanceSettings;
  Editor: Editor | undefined;
}

interface TestResult {
  status: string;
  message: string;
  details?: { message?: string; verboseMessage?: string };
}

async function load(uid: string): Promise<Loaded> {
  const settings = await getBackendSrv().get<DataSourceSettings>(`/api/datasources/uid/${uid}`);
  const instance = getDataSourceSrv().getInstanceSettings(uid);
  if (!instance) {
    throw new Error(`Data source ${uid} was not found`);
  }
  const plugin = instance.type === 'prometheus' ? undefined : await importDataSource(instance.meta);
  return { settings, instance, Editor: plugin?.components.ConfigEditor as Editor | undefined };
}

async function test(uid: string): Promise<TestResult> {
  const source: DataSourceApi = await getDataSourceSrv().get(uid);
  try {
    return (await source.testDatasource()) as TestResult;
  } catch (error) {
    const {
      message = String(error),
      data,
      details,
    } = error as { message?: string; data?: { message?: string }; details?: TestResult['details'] };
    return { status: 'error', message: data?.message ?? message, details };
  }
}

function Result({ result }: { result: TestResult }) {
  const severity = result.status === 'success' || result.status === 'warning' ? result.status : 'error';
  const details = result.details?.verboseMessage ?? result.details?.message;
  return (
    <Alert title={result.message} severity={severity} data-testid="data-testid Alert">
      {details}
    </Alert>
  );
}

/** `/connections/datasources/edit/<uid>`: the data source's own editor with name, "Save & test" and its result. */
export function DataSourceEditPage() {
  const { uid = '' } = useParams();
  const [loaded, setLoaded] = useState<Loaded>();
  const [result, setResult] = useState<TestResult>();
  const [error, setError] = useState('');
  useEffect(() => {
    load(uid).then(setLoaded, (reason: { message?: string }) => setError(reason.message ?? 'failed'));
  }, [uid]);
  if (error || !loaded) {
    return error ? <Alert title={error} /> : <LoadingPlaceholder text="Loading..." />;
  }
  const { settings, instance, Editor } = loaded;
  const change = (changed: DataSourceSettings) => setLoaded({ ...loaded, settings: changed });
  const saveAndTest = async () => {
    setResult(undefined);
    await getBackendSrv().put(`/api/datasources/uid/${uid}`, settings);
    await getDataSourceSrv().reload();
    setLoaded(await load(uid));
    setResult(await test(uid));
  };
  const canWrite = config.bootData.user.orgRole === 'Admin';
  return (
    <PreviewPluginPage
      pageNav={{ text: settings.name, parentItem: { text: 'Data sources', url: '/connections/datasources' } }}
    >
      <Field noMargin label="Name" htmlFor="basic-settings-name">
        <Input
          id="basic-settings-name"
          width={40}
          value={settings.name}
          onChange={(event) => change({ ...settings, name: event.currentTarget.value })}
        />
      </Field>
      <DataSourcePluginContextProvider instanceSettings={instance}>
        {Editor && <Editor options={settings} onOptionsChange={change} />}
      </DataSourcePluginContextProvider>
      {result && <Result result={result} />}
      <Stack>
        <Button
          disabled={!canWrite}
          onClick={() => void saveAndTest().catch((reason: Error) => setError(reason.message))}
        >
          Save &amp; test
        </Button>
      </Stack>
    </PreviewPluginPage>
  );
}
