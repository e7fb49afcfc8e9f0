/** @jest-environment jsdom */
import React from 'react';
import { render, screen } from '@testing-library/react';
import { fresh, NOW } from '../testing/answers';
import { AnswerAge } from './AnswerAge';

test.each([
  ['cache', { pods: '7', nodes: '9' }, 'gateway 2s ago', 'resourceVersion: pods 7, nodes 9'],
  ['api-server', {}, 'API server 2s ago', null],
] as const)('an answer of %s', (source, resourceVersions, text, title) => {
  const { container } = render(<AnswerAge answer={{ ...fresh, source, resourceVersions }} now={NOW} />);
  expect(container.textContent).toBe(text);
  expect(container.firstElementChild!.getAttribute('title')).toBe(title);
});

test('no age where a kind was never read', () => {
  render(<AnswerAge answer={{ ...fresh, asOf: null }} now={NOW} />);
  expect(screen.queryByRole('time')).toBeNull();
});
