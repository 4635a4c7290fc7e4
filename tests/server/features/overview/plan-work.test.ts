import { expect, test } from 'vitest';
import { type Facts, planWork } from '../../../../server/features/overview/plan-work.ts';
import { actionsOf } from '../../../../server/platform/access.ts';

const start: Facts = { state: 'draft', version: 0, received: 0, releases: 0, interviews: 0, coded: 0 };
const next = (facts: Partial<Facts>, role: 'owner' | 'viewer' = 'owner') =>
  planWork({ ...start, ...facts }, actionsOf(role)).next;

test('an owner is led from the instrument to the results', () => {
  expect(next({})).toBe('publishInstrument');
  expect(next({ version: 1 })).toBe('openCollection');
  expect(next({ version: 1, state: 'collecting', received: 40 })).toBe('collectResponses');
  expect(next({ version: 1, state: 'closed', received: 40 })).toBe('freezeRelease');
  expect(next({ version: 1, state: 'closed', releases: 1 })).toBe('importInterviews');
  expect(next({ version: 1, state: 'closed', releases: 1, interviews: 8, coded: 3 })).toBe('codeInterviews');
  expect(next({ version: 1, state: 'closed', releases: 1, interviews: 8, coded: 8 })).toBe('readResults');
});

test('a closed collection without answers is opened again, not frozen', () => {
  expect(next({ version: 1, state: 'closed' })).toBe('openCollection');
});

test('imported data need no instrument of one’s own', () => {
  expect(next({ releases: 1 })).toBe('importInterviews');
});

test('a viewer is led to the results once there are any', () => {
  expect(next({ version: 1 }, 'viewer')).toBeNull();
  expect(next({ version: 1, releases: 1 }, 'viewer')).toBe('readResults');
});
