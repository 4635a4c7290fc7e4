import { expect, test } from 'vitest';
import { groupCommit } from '../../../server/platform/group-commit.ts';

/** A commit that can be finished by hand and remembers its groups. */
function gated() {
  const groups: (readonly number[])[] = [];
  const finish: (() => void)[] = [];
  const submit = groupCommit<number, number>(async (items) => {
    groups.push(items);
    await new Promise<void>((resolve) => finish.push(resolve));
    return items.map((item) => (item < 0 ? new Error(`refused ${item}`) : item * 10));
  });
  return { groups, finish, submit };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what arrives in one turn is one group, and nobody is answered before its commit', async () => {
  const { groups, finish, submit } = gated();
  const answered: number[] = [];
  const all = [1, 2, 3].map((item) => submit(item).then((outcome) => answered.push(outcome)));
  await turn();
  expect(groups).toEqual([[1, 2, 3]]);
  expect(answered).toEqual([]);
  finish[0]!();
  await Promise.all(all);
  expect(answered).toEqual([10, 20, 30]);
});

test('what arrives during a commit waits for the next one', async () => {
  const { groups, finish, submit } = gated();
  const first = submit(1);
  await turn();
  const second = [submit(2), submit(3)];
  await turn();
  expect(groups).toEqual([[1]]);
  finish[0]!();
  expect(await first).toBe(10);
  await turn();
  expect(groups).toEqual([[1], [2, 3]]);
  finish[1]!();
  expect(await Promise.all(second)).toEqual([20, 30]);
});

test('an Error among the outcomes fails its own item only', async () => {
  const { finish, submit } = gated();
  const [good, bad] = [submit(4), submit(-1)];
  await turn();
  finish[0]!();
  expect(await good).toBe(40);
  await expect(bad).rejects.toThrow('refused -1');
});

test('a commit that fails fails its whole group, and the next group is committed', async () => {
  let broken = true;
  const submit = groupCommit<number, number>(async (items) => {
    if (broken) throw new Error('disk full');
    return items;
  });
  const outcomes = await Promise.allSettled([submit(1), submit(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await submit(3)).toBe(3);
});
