import { expect, test } from 'vitest';
import { openFindings } from './findings.ts';

test('every claim of the frame is tested, and its tests say what was found in both languages', async () => {
  const { claims } = await openFindings();
  const offered = await claims();
  expect(offered.map(({ code }) => code)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']);
  const tests = offered.flatMap((claim) => claim.tests);
  for (const { sentence } of tests) for (const words of Object.values(sentence)) expect(words).not.toBe('');
  // Not one kind of test is left out, and the data of the demonstration do not bear out everything.
  expect(new Set(tests.map(({ outcome }) => outcome))).toEqual(new Set(['holds', 'fails', 'undecided']));
  expect(new Set(offered.map(({ proposal }) => proposal)).size).toBeGreaterThan(1);
  expect(offered.every(({ finding }) => finding === null)).toBe(true);
});

test('what a test was read from can be cited as it stands, and the claim then knows its finding', async () => {
  const { claims, create } = await openFindings();
  for (const offered of await claims()) {
    const evidence = offered.tests
      .flatMap(({ refs }) => refs)
      .map((ref, i) => ({ id: `e${i}`, side: 'for' as const, release: null, ref, note: {} }));
    const reply = await create({ claim: offered.claim, template: offered.code, evidence });
    expect(reply.statusCode, `${offered.code}: ${reply.body}`).toBe(201);
  }
  expect((await claims()).every(({ finding }) => finding !== null)).toBe(true);
});
