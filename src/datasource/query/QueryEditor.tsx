import React, { useState } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField, InlineFieldRow, Input } from '@grafana/ui';
import type { ClusterDataSource } from '../ClusterDataSource';
import type { ClusterSettings } from '../config/ClusterSettings';
import { asSeverity, SEVERITIES, type ProblemsQuery } from './ProblemsQuery';

const ANY = '';
const QUERY_TYPES = [{ label: 'Problems', value: 'problems', description: 'What is wrong now, worst first' }];
const SEVERITY_OPTIONS = [
  { label: 'Any', value: ANY },
  ...SEVERITIES.map((severity) => ({ label: severity, value: severity as string })),
];

type Props = QueryEditorProps<ClusterDataSource, ProblemsQuery, ClusterSettings>;

/** Editor of the `problems` query. */
export default function QueryEditor({ query, onChange, onRunQuery }: Props) {
  const [namespace, setNamespace] = useState(query.namespace ?? '');
  const change = (part: Partial<ProblemsQuery>) => {
    onChange({ ...query, queryType: 'problems', ...part });
    onRunQuery();
  };
  const applyNamespace = () => namespace !== (query.namespace ?? '') && change({ namespace: namespace || undefined });
  return (
    <InlineFieldRow>
      <InlineField label="Query">
        <Combobox
          id={`clusterscope-query-${query.refId}`}
          width={24}
          options={QUERY_TYPES}
          value="problems"
          onChange={() => change({})}
        />
      </InlineField>
      <InlineField label="Severity">
        <Combobox
          id={`clusterscope-severity-${query.refId}`}
          width={16}
          options={SEVERITY_OPTIONS}
          value={query.severity ?? ANY}
          onChange={({ value }) => change({ severity: asSeverity(value) })}
        />
      </InlineField>
      <InlineField label="Namespace" tooltip="Empty for all; a dashboard variable may stand here">
        <Input
          id={`clusterscope-namespace-${query.refId}`}
          width={24}
          value={namespace}
          placeholder="all"
          onChange={(event) => setNamespace(event.currentTarget.value)}
          onBlur={applyNamespace}
          onKeyDown={(event) => event.key === 'Enter' && applyNamespace()}
        />
      </InlineField>
    </InlineFieldRow>
  );
}
