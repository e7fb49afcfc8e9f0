const EXPORTERS: Readonly<Record<string, string>> = {
  'node-a': 'node="node-a",instance="10.0.0.1:9100"',
  'node-b': 'instance="10.0.0.2:9100"',
  'node-c': 'instance="node-c:9100"',
};

/**
 * The same series of three node-exporters, each of which leads to its node in another way: by the label `node`, by the host
 * name it reports, by its instance.
 */
export function ofThreeNodes(series: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.values(EXPORTERS).flatMap((labels) => ofNode(labels, series));
  return {
    ...Object.fromEntries(all),
    'node_uname_info{job="node",instance="10.0.0.2:9100",nodename="node-b",release="r",machine="m"}': '1x2000',
  };
}

const ofNode = (labels: string, series: Readonly<Record<string, string>>) =>
  Object.entries(series).map(([name, values]): [string, string] => {
    const [metric, rest = ''] = name.replace('}', '').split('{');
    return [`${metric}{job="node",${labels}${rest === '' ? '' : `,${rest}`}}`, values];
  });

/** Series of node-a's exporter alone. */
export const ofNodeA = (series: Readonly<Record<string, string>>) =>
  Object.fromEntries(ofNode(EXPORTERS['node-a']!, series));

/** One alert for each of the three. */
export const onThreeNodes = (more: Readonly<Record<string, string>> = {}) =>
  Object.keys(EXPORTERS).map((node) => ({ node, ...more }));
