/** @jest-environment jsdom */
import React from 'react';
import { config } from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import { DATASOURCE_ID } from '../../../contract/identity';
import SetupPage from './SetupPage';

function signIn(orgRole: 'Admin' | 'Viewer', permissions?: Record<string, boolean>) {
  config.bootData = { user: { orgRole, permissions } } as typeof config.bootData;
}

describe('SetupPage', () => {
  test.each([
    ['a Viewer', () => signIn('Viewer')],
    ['an Admin without the permission', () => signIn('Admin', { 'datasources:read': true })],
  ])('%s is told to ask an administrator', (_name, prepare) => {
    prepare();
    render(<SetupPage />);
    expect(screen.queryByRole('link', { name: /Add a Clusterscope data source/ })).toBeNull();
    expect(screen.getByText(/Ask an administrator/)).toBeInTheDocument();
  });

  test.each([
    ['an Admin', () => signIn('Admin')],
    ['a Viewer with the permission', () => signIn('Viewer', { 'datasources:create': true })],
  ])('%s is led to making one', (_name, prepare) => {
    prepare();
    render(<SetupPage />);
    const link = screen.getByRole('link', { name: /Add a Clusterscope data source/ });
    expect(link).toHaveAttribute('href', '/connections/datasources/new');
  });

  test('gives the same as a provisioning file, without a token in it, and the gateway’s commands', () => {
    signIn('Viewer');
    render(<SetupPage />);
    expect(screen.getByLabelText('provisioning file')).toHaveTextContent(`type: ${DATASOURCE_ID}`);
    expect(screen.getByLabelText('provisioning file')).toHaveTextContent('token: $CLUSTERSCOPE_TOKEN');
    expect(screen.getByLabelText('gateway commands')).toHaveTextContent('kubectl apply -f');
  });
});
