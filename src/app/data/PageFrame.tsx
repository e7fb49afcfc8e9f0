import React, { type ReactNode } from 'react';
import { PluginPage } from '@grafana/runtime';
import { Stack } from '@grafana/ui';
import { ClusterPicker } from '../cluster';
import { TimeControls } from './time/TimeControls';

interface Props {
  title: string;
  subtitle?: ReactNode;
  /** The page this one lies under, for the breadcrumbs. */
  parent?: { text: string; url: string };
  children: ReactNode;
}

/** Grafana's page with title, and the controls every page shares: cluster, time range, refresh. */
export function PageFrame({ title, subtitle, parent, children }: Props) {
  const controls = (
    <Stack direction="row" wrap="wrap" gap={1} alignItems="center">
      <ClusterPicker />
      <TimeControls />
    </Stack>
  );
  return (
    <PluginPage pageNav={{ text: title, parentItem: parent }} subTitle={subtitle} actions={controls}>
      {children}
    </PluginPage>
  );
}
