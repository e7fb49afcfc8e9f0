import React from 'react';
import type { Fact } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import { FactList } from '../figure/FactList';
import { ObjectLink } from '../link/ObjectLink';
import { LabelList } from './LabelList';

interface Props {
  facts: readonly Fact[];
  labels: Readonly<Record<string, string>>;
  now: EpochMs;
}

function valueOf({ value, object, at }: Fact, now: EpochMs) {
  if (object !== null) {
    return <ObjectLink object={object}>{value}</ObjectLink>;
  }
  return at === null ? value : <Age at={at} now={now} suffix="ago" />;
}

/** The facts of an object, its labels last. */
export function ObjectFacts({ facts, labels, now }: Props) {
  const rows = facts.map((fact) => ({ label: fact.label, value: valueOf(fact, now) }));
  const labelled = Object.keys(labels).length > 0 ? [{ label: 'Labels', value: <LabelList labels={labels} /> }] : [];
  return <FactList facts={[...rows, ...labelled]} />;
}
