/** @jest-environment jsdom */
import React, { useState, type FunctionComponent } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeFindings } from '../../app/components/testing/axe';
import { ANNOTATION_TYPES } from '../annotations/types';
import { dataSource } from '../testing/askCluster';
import { VARIABLE_TYPES } from '../variables/types';
import VariableEditor from '../variables/VariableEditor';
import type { ClusterQuery } from './ClusterQuery';
import type { Choosable } from './QueryType';
import QueryEditor from './QueryEditor';
import { QUERY_TYPES } from './types';

const onRunQuery = jest.fn();
let written: ClusterQuery | undefined;

type Drawn = FunctionComponent<{ query: ClusterQuery; onChange(query: ClusterQuery): void }>;

const PANEL: Drawn = (props) => <QueryEditor {...props} datasource={dataSource()} onRunQuery={onRunQuery} />;
const ANNOTATION: Drawn = (props) => (
  <QueryEditor
    {...props}
    datasource={dataSource()}
    onRunQuery={onRunQuery}
    annotation={{ name: 'a', enable: true, iconColor: 'red' }}
  />
);
const VARIABLE: Drawn = VariableEditor;

function Held({ Editor, given }: { Editor: Drawn; given: ClusterQuery }) {
  const [query, setQuery] = useState(given);
  const change = (next: ClusterQuery) => {
    written = JSON.parse(JSON.stringify(next)) as ClusterQuery;
    setQuery(next);
  };
  return <Editor query={query} onChange={change} />;
}

const open = (query: Partial<ClusterQuery>, Editor = PANEL) =>
  render(<Held Editor={Editor} given={{ refId: 'A', ...query }} />);
const field = (label: string) => screen.getByLabelText(new RegExp(`^${label}( \\*)?$`));

beforeEach(() => {
  written = undefined;
  onRunQuery.mockClear();
  // jsdom has no canvas, on which Combobox measures its options.
  const canvas = { measureText: (text: string) => ({ width: text.length * 8 }) };
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockReturnValue(canvas as unknown as CanvasRenderingContext2D & null);
});

const everyType = [
  ...QUERY_TYPES.map((type) => ['panel', PANEL, type]),
  ...ANNOTATION_TYPES.map((type) => ['annotation', ANNOTATION, type]),
  ...VARIABLE_TYPES.map((type) => ['variable', VARIABLE, type]),
] as Array<[string, Drawn, Choosable]>;

test.each(everyType.map(([where, Editor, type]) => [where, type.id, Editor, type] as const))(
  '%s %s has its filters, each with a name',
  async (_where, queryType, Editor, { filters, label }) => {
    const { container } = open({ queryType }, Editor);
    expect(field('Query')).toHaveValue(label);
    for (const filter of Object.values(filters)) {
      expect(field(filter.label)).toBeInTheDocument();
    }
    expect(container.querySelectorAll('input')).toHaveLength(1 + Object.keys(filters).length);
    expect(await axeFindings(container)).toEqual([]);
  }
);

test('another type keeps the filters that it has', async () => {
  open({ queryType: 'problems', severity: 'critical', namespace: '$ns' });
  await userEvent.type(field('Query'), 'Pods{Enter}');
  expect(written).toEqual({ refId: 'A', queryType: 'pods', namespace: '$ns' });
  expect(onRunQuery).toHaveBeenCalledTimes(1);
});

test('a text is asked for when it is complete, not letter by letter', async () => {
  open({ queryType: 'pods' });
  await userEvent.type(field('Namespace'), ' $ns');
  expect(written).toBeUndefined();
  await userEvent.tab();
  expect(written).toEqual({ refId: 'A', queryType: 'pods', namespace: '$ns' });
  await userEvent.clear(field('Namespace'));
  await userEvent.type(field('Namespace'), '{Enter}');
  expect(written).toEqual({ refId: 'A', queryType: 'pods' });
  expect(onRunQuery).toHaveBeenCalledTimes(2);
});

test('a variable may stand in the place of a choice', async () => {
  open({ queryType: 'problems' });
  await userEvent.type(field('Severity'), '$severity{Enter}');
  expect(written).toEqual({ refId: 'A', queryType: 'problems', severity: '$severity' });
  expect(field('Severity')).toHaveValue('$severity');
});

test('a query of the first version is one of problems', () => {
  open({ severity: 'info' });
  expect(field('Query')).toHaveValue('Problems');
  expect(field('Severity')).toHaveValue('info');
});

test('a type nobody knows is named, with those there are', () => {
  open({ queryType: 'gadgets' });
  expect(screen.getByRole('alert')).toHaveTextContent(/no “gadgets”: choose one of Problems, Pods, /);
});

describe('variable', () => {
  test('reads text, and writes what text means', async () => {
    const onChange = jest.fn();
    render(<VariableEditor query='pods(namespace="shop", text="a, b")' onChange={onChange} />);
    expect(field('Text')).toHaveValue('a, b');
    await userEvent.clear(field('Namespace'));
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([
      [{ refId: 'variable', queryType: 'pods', text: 'a, b' }, 'pods(text="a, b")'],
    ]);
  });

  test.each(['pods((', ''])('%j leaves the choice', (query) => {
    render(<VariableEditor query={query} onChange={() => undefined} />);
    expect(screen.getByRole('alert')).toHaveTextContent(`no “${query}”`);
  });
});
