import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import type { Problem } from '../../contract/answers';
import { objectPath } from '../../contract/links';
import { describeRef } from '../../contract/objectRef';

/** Last field: address of the object's page, kept out of sight and used by the links of the others. */
const PATH_FIELD = 'path';
const links = [{ title: 'Open in Clusterscope', url: `\${__data.fields.${PATH_FIELD}}` }];

/**
 * Problems as a table, worst first as the gateway ranks them. `Since` is in epoch milliseconds, null when unknown.
 * `clusterUid` is the data source's own, so that links lead to the same cluster.
 */
export function problemsFrame(problems: readonly Problem[], clusterUid: string, refId: string): DataFrame {
  const column = (name: string, value: (problem: Problem) => string) => ({
    name,
    type: FieldType.string,
    values: problems.map(value),
  });
  return createDataFrame({
    refId,
    name: 'Problems',
    meta: { preferredVisualisationType: 'table' },
    fields: [
      column('Severity', ({ severity }) => severity),
      { ...column('What', ({ title }) => title), config: { links } },
      { ...column('Where', ({ object }) => describeRef(object)), config: { links } },
      column('Hurts', ({ hurts }) => hurts.map(({ text }) => text).join('; ')),
      column('Cause', ({ cause }) => cause.text),
      { name: 'Since', type: FieldType.time, values: problems.map(({ since }) => since) },
      {
        ...column(PATH_FIELD, ({ object }) => objectPath(object, clusterUid)),
        config: { custom: { hidden: true, hideFrom: { viz: true, legend: true, tooltip: true } } },
      },
    ],
  });
}
