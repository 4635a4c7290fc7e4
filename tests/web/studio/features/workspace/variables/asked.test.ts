import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Asked } from '../../../../../../web/studio/features/workspace/variables/asked.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('of questions asked while somebody types the last one counts, and a refusal of an earlier one is forgotten', async () => {
  const asked = new Asked<string>();
  asked.ask(() => Promise.reject(new Error('refused')));
  await vi.runAllTimersAsync();
  expect(asked.error).toBeInstanceOf(Error);
  const slow = vi.fn(() => Promise.resolve('first'));
  asked.ask(slow);
  expect(asked.error).toBeNull();
  asked.ask(() => Promise.resolve('second'));
  let isSettled = false;
  void asked.settled().then(() => (isSettled = true));
  await vi.runAllTimersAsync();
  expect([asked.value, asked.loading, isSettled, slow.mock.calls.length]).toEqual(['second', false, true, 0]);
});

test('what cannot be asked has no answer, and nobody waits for it', async () => {
  const asked = new Asked<string>();
  asked.ask(() => Promise.resolve('late'));
  const settled = asked.settled();
  asked.clear();
  await settled;
  await vi.runAllTimersAsync();
  expect(asked.value).toBeUndefined();
});
