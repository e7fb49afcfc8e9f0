/** @jest-environment jsdom */
import React from 'react';
import { render, screen, within } from '@testing-library/react';
import type { ObjectAnswer } from '../../../contract/answers';
import type { GatewayState } from '../gateway/gatewayState';
import { LinkParametersProvider } from '../link/LinkParameters';
import type { SourceError } from '../source/sourceError';
import { ago, deploymentAnswer, LONG_POD, NOW } from '../testing/answers';
import { axeFindings } from '../testing/axe';
import { answered, failing, kept } from '../testing/states';
import { ObjectSections } from './ObjectSections';
import { ObjectState } from './ObjectState';

const object = deploymentAnswer.object;

const show = (state: GatewayState<ObjectAnswer>) =>
  render(
    <LinkParametersProvider value={{ cluster: 'east' }}>
      <ObjectState object={object} state={state} without={<p>charts</p>}>
        {(answer) => <ObjectSections answer={answer} now={NOW} />}
      </ObjectState>
    </LinkParametersProvider>
  );
const refusedWith = (code: SourceError['code'], message = 'no'): GatewayState<ObjectAnswer> => ({
  answer: null,
  error: { code, message },
  answeredAt: null,
});
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('what is wrong comes first, open: cause, Kubernetes’ words, next step, line to copy, whom it hurts', () => {
  show(answered(deploymentAnswer));
  expect(headings()).toEqual(['What is wrong', 'Facts', 'Related', 'Conditions', 'Events']);
  const wrong = screen.getByRole('region', { name: 'What is wrong' });
  for (const part of [
    'killed by its liveness probe',
    'statuscode: 503',
    'Look at what /healthz',
    'kubectl logs',
    '0 of 3 ready',
  ]) {
    expect(wrong).toHaveTextContent(part);
  }
});

test('the header names status, kind, namespace, age and copies the name', () => {
  show(answered(deploymentAnswer));
  const copy = screen.getByRole('button', { name: 'Copy name checkout' });
  expect(copy.parentElement).toHaveTextContent('0 of 3 readyDeploymentin shopage 2dgateway 2s ago');
  expect(screen.getByRole('link', { name: 'shop' })).toHaveAttribute(
    'href',
    '/a/clusterscope-kubernetes-app/objects/namespaces/-/shop?cluster=east'
  );
});

test('relatives are links in full with their state', () => {
  show(answered(deploymentAnswer));
  const related = within(screen.getByRole('region', { name: 'Related' }));
  const row = related.getByRole('link', { name: LONG_POD }).closest('tr');
  expect(row).toHaveTextContent(`ownedPod ${LONG_POD}CrashLoopBackOff`);
  expect(related.getByRole('link', { name: 'checkout' })).toHaveAttribute(
    'href',
    expect.stringContaining('/objects/services/shop/checkout')
  );
});

test('events say what, how often, about what and when', () => {
  show(answered(deploymentAnswer));
  const row = screen.getByRole('rowheader', { name: 'Unhealthy' }).closest('tr');
  expect(row).toHaveTextContent(/^WarningUnhealthyLiveness probe failed.*503Pod checkout-.*kubelet1,2345s ago$/);
});

test('conditions are coloured by what they mean, and say it in words', () => {
  show(answered(deploymentAnswer));
  const row = screen.getByRole('rowheader', { name: 'Available' }).closest('tr');
  expect(row).toHaveTextContent('AvailableFalseMinimumReplicasUnavailabletoo few700s ago'.replace('700s', '11m'));
});

test('people hurt by something not listed are still named', () => {
  show(answered({ ...deploymentAnswer, problems: [] }));
  expect(headings()).toContain('Whom it hurts');
});

test('no events is said, not an empty table', () => {
  show(answered({ ...deploymentAnswer, events: [] }));
  expect(screen.getByRole('region', { name: 'Events' })).toHaveTextContent('Kubernetes keeps no events about it now');
});

describe('cannot be shown', () => {
  test('not found: says what it may mean and where to go on', () => {
    show(refusedWith('object-not-found'));
    expect(screen.getByText('There is no such Deployment now')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'its namespace' })).toHaveAttribute(
      'href',
      expect.stringContaining('/objects/namespaces/-/shop')
    );
    expect(screen.queryByText('charts')).not.toBeInTheDocument();
  });
  test('forbidden: says what to grant', () => {
    show(refusedWith('kind-forbidden', 'deployments.apps is forbidden'));
    expect(screen.getByText(/deployments.apps is forbidden/)).toHaveTextContent(/get, list and watch/);
  });
  test('unknown kind: gives the line for kubectl', () => {
    show(refusedWith('unknown-kind', 'The gateway keeps no widgets'));
    expect(screen.getByText('kubectl describe Deployment checkout -n shop')).toBeInTheDocument();
  });
  test('silent gateway: other sources are still drawn', () => {
    show(failing);
    expect(screen.getByText(/The gateway has not answered yet/)).toBeInTheDocument();
    expect(screen.getByText('charts')).toBeInTheDocument();
  });
  test('gone while looked at: what was known stays, marked', () => {
    const error: SourceError = { code: 'object-not-found', message: 'gone' };
    show({ answer: deploymentAnswer, error, answeredAt: ago(60) });
    expect(screen.getByText('It is gone')).toBeInTheDocument();
    expect(headings()).toContain('Facts');
  });
  test('silent later: what was said stays', () => {
    show(kept(deploymentAnswer));
    expect(screen.getByText(/The gateway has not answered since/)).toBeInTheDocument();
    expect(headings()).toContain('What is wrong');
  });
});

test.each([
  ['broken', answered(deploymentAnswer)],
  ['not found', refusedWith('object-not-found')],
])('is sound for screen readers: %s', async (_name, state) => {
  expect(await axeFindings(show(state).container)).toEqual([]);
});
