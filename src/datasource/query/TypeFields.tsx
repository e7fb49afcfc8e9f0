import React from 'react';
import { Combobox, InlineField, InlineFieldRow } from '@grafana/ui';
import type { ClusterQuery } from './ClusterQuery';
import type { Filter } from './filters/Filter';
import { FILTER_NAMES, type FilterName } from './filters/filters';
import { FilterField } from './FilterField';
import type { Choosable } from './QueryType';

interface Props {
  types: readonly Choosable[];
  query: ClusterQuery;
  /** Told only of what is complete: a chosen option, a text that was left. */
  onChange(query: ClusterQuery): void;
}

/** The query with another type, and of its filters those that the new type has. */
function withType(query: ClusterQuery, type: Choosable): ClusterQuery {
  const lost = FILTER_NAMES.filter((name) => !(name in type.filters));
  return { ...query, queryType: type.id, ...Object.fromEntries(lost.map((name) => [name, undefined])) };
}

/** Chooses a type and fills in the filters that it has. */
export function TypeFields({ types, query, onChange }: Props) {
  const type = types.find(({ id }) => id === query.queryType);
  const options = types.map(({ id, label, description }) => ({ value: id, label, description }));
  const id = (name: string) => `clusterscope-${name}-${query.refId}`;
  const fields = Object.entries(type?.filters ?? {}) as Array<[FilterName, Filter]>;
  return (
    <InlineFieldRow>
      <InlineField
        label="Query"
        invalid={!type}
        error={`There is no “${query.queryType}”: choose one of ${types.map(({ label }) => label).join(', ')}`}
      >
        <Combobox
          id={id('query')}
          width={24}
          options={options}
          value={type?.id ?? null}
          placeholder={query.queryType}
          onChange={({ value }) =>
            onChange(
              withType(
                query,
                types.find((one) => one.id === value)!
              )
            )
          }
        />
      </InlineField>
      {fields.map(([name, filter]) => (
        <FilterField
          key={`${name} ${query[name] ?? ''}`}
          id={id(name)}
          filter={filter}
          value={query[name] ?? ''}
          onChange={(value) => onChange({ ...query, [name]: value || undefined })}
        />
      ))}
    </InlineFieldRow>
  );
}
