import React, { useId } from 'react';
import { Combobox } from '@grafana/ui';
import { useCluster } from './useCluster';

/** Control to pick the cluster; with a single one it still says which. */
export function ClusterPicker() {
  const { uid, all, pick } = useCluster();
  const labelId = useId();
  return (
    <>
      {/* Combobox hands on no aria-label. */}
      <span id={labelId} hidden>
        Cluster
      </span>
      <Combobox
        aria-labelledby={labelId}
        prefixIcon="kubernetes"
        width="auto"
        minWidth={16}
        value={uid}
        options={all.map((cluster) => ({ label: cluster.name, value: cluster.uid }))}
        onChange={(option) => pick(option.value)}
      />
    </>
  );
}
