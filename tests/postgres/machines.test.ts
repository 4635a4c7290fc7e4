import { expect, inject, test } from 'vitest';
import { createRandom } from '../../analysis/numeric/random.ts';
import { settingsFor } from '../nodes/installation.ts';
import { runMachines } from '../nodes/trial.ts';

/** A short slice; `npm run test:nodes` does the same for half an hour, with an upgrade. */
test('three machines and two workers are killed and restarted: no request fails, no job and no answer is lost or doubled', async () => {
  const outcome = await runMachines(inject('postgres'), {
    seconds: 20,
    answersPerSecond: 5,
    chance: createRandom(16).uniform,
    program: (url) => ({ folder: process.cwd(), env: { ...settingsFor(url), FOURLINKS_DRAIN_SECONDS: '1' } }),
  });
  const none = { failed: [], lostJobs: [], lostMemos: 0, lost: 0, duplicated: 0, burnt: 0 };
  expect(outcome).toMatchObject(none);
  expect(Math.min(outcome.kills + outcome.restarts, outcome.jobs, outcome.acknowledged)).toBeGreaterThan(0);
}, 240_000);
