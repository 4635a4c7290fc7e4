import { expect, it } from 'vitest';
import { Preparing } from '../../../../../web/studio/features/retrieval/preparing.svelte.ts';

/** A server that prepares one of three transcripts a slice, each slice when it is told to. */
function slices() {
  let asked = 0;
  let answer = () => {};
  const preparing = new Preparing(
    () =>
      new Promise((resolve) => {
        const prepared = ++asked;
        answer = () => resolve({ prepared, total: 3 });
      }),
  );
  const next = async () => {
    answer();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { preparing, next, asked: () => asked };
}

it('asks slice after slice until all are ready, and shows how far it is in between', async () => {
  const { preparing, next, asked } = slices();
  preparing.start();
  expect(preparing.stand).toBeNull();
  await next();
  expect(preparing.stand).toEqual({ prepared: 1, total: 3 });
  await next();
  await next();
  expect(preparing.stand).toBeNull();
  expect(asked()).toBe(3);
});

it('asks for no further slice once the page is left', async () => {
  const { preparing, next, asked } = slices();
  const leave = preparing.start();
  await next();
  leave();
  await next();
  await next();
  expect(asked()).toBe(2);
});
