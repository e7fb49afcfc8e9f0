/** @jest-environment jsdom */
import React, { useState } from 'react';
import type { DataSourceSettings as GrafanaSettings } from '@grafana/data';
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ClusterSecrets, ClusterSettings } from './ClusterSettings';
import ConfigEditor from './ConfigEditor';

type Options = GrafanaSettings<ClusterSettings, ClusterSecrets>;
let edited: Options;

function Editor({ given }: { given: Partial<Options> }) {
  const [options, setOptions] = useState({ url: '', jsonData: {}, secureJsonFields: {}, ...given } as Options);
  const change = (next: Options) => {
    edited = next;
    setOptions(next);
  };
  return <ConfigEditor options={options} onOptionsChange={change} />;
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  // jsdom has no canvas, on which Combobox measures its options.
  const canvas = { measureText: (text: string) => ({ width: text.length * 8 }) };
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockReturnValue(canvas as unknown as CanvasRenderingContext2D & null);
  setDataSourceSrv({
    getList: () => [
      { uid: 'prom', name: 'Prometheus', type: 'prometheus' },
      { uid: 'grafana', name: '-- Grafana --', type: 'datasource' },
    ],
  } as unknown as DataSourceSrv);
});

describe('ConfigEditor', () => {
  test('writes what is typed', () => {
    render(<Editor given={{}} />);
    type(/^URL/, ' https://gateway:8443/ ');
    fireEvent.blur(screen.getByLabelText(/^URL/));
    type(/^Token/, 'secret');
    type(/^Cluster label/, 'eu');
    fireEvent.click(screen.getByLabelText(/^Skip certificate check/));
    expect(edited).toMatchObject({
      url: 'https://gateway:8443',
      secureJsonData: { token: 'secret' },
      jsonData: { clusterLabel: 'eu', tlsSkipVerify: true },
    });
  });

  test('a kept token is not shown, and can be replaced', () => {
    render(<Editor given={{ secureJsonFields: { token: true } }} />);
    expect(screen.getByLabelText(/^Token/)).toBeDisabled();
    fireEvent.click(screen.getByRole('button', { name: /reset/i }));
    expect(edited.secureJsonFields.token).toBe(false);
    expect(screen.getByLabelText(/^Token/)).toBeEnabled();
  });

  test.each([
    ['gateway:8080', /must begin with http/],
    ['gateway', /no address/],
    ['http://user:pass@gateway', /takes a token/],
    ['http://gateway?x=1', /end before any/],
  ])('says what is wrong with %s', (url, fault) => {
    render(<Editor given={{ url }} />);
    expect(screen.getByRole('alert')).toHaveTextContent(fault);
  });

  test('an authority’s certificate is asked for only when it is to be used', () => {
    render(<Editor given={{}} />);
    expect(screen.queryByLabelText(/Authority’s certificate/)).toBeNull();
    fireEvent.click(screen.getByLabelText(/^Own certificate authority/));
    type(/Authority’s certificate/, 'PEM');
    expect(edited).toMatchObject({ jsonData: { tlsAuthWithCACert: true }, secureJsonData: { tlsCACert: 'PEM' } });
  });

  test('offers Prometheus data sources only', async () => {
    render(<Editor given={{ jsonData: { prometheusUid: 'prom' } }} />);
    const picker = screen.getByRole('combobox', { name: /^Data source/ });
    expect(picker).toHaveValue('Prometheus');
  });
});
