import { expect, test } from 'vitest';
import type { ActEntry } from '../../../../server/contract/audit.ts';
import { beginning, hashEntry } from '../../../../server/features/audit/hash-entry.ts';
import { verifyChain } from '../../../../server/features/audit/verify-chain.ts';

/** A chain as it is written, or as a forger writes it: what is given, hashed anew from the first entry on. */
function chained(contents: readonly Pick<ActEntry, 'act' | 'details'>[]): ActEntry[] {
  let previous: string = beginning.hash;
  return contents.map(({ act, details }, at) => {
    const entry = {
      chain: 'study',
      number: at + 1,
      at: '2026-03-02T08:00:00.000Z',
      researcher: 'somebody',
      kind: 'look',
      act,
      details,
      previous,
    };
    previous = hashEntry(entry);
    return { ...entry, hash: previous };
  });
}

const contents = Array.from({ length: 20 }, (_, at) => ({ act: `GET /${at}`, details: { at } }));
const chain = chained(contents);
const head = { number: 20, hash: chain[19]!.hash };

test('a chain is sound up to its last entry', async () => {
  expect(await verifyChain(chain, [head])).toEqual({ head, fault: null });
  expect(await verifyChain([])).toEqual({ head: beginning, fault: null });
});

test.each(['act', 'at', 'researcher', 'kind', 'details'] as const)(
  'an entry with another %s is named',
  async (part) => {
    const changed = chain.map((entry) =>
      entry.number === 7 ? { ...entry, [part]: part === 'details' ? {} : 'else' } : entry,
    );
    expect((await verifyChain(changed)).fault).toEqual({ number: 7, fault: 'changed' });
  },
);

test('a changed entry with a hash that fits is named by the one that follows it', async () => {
  const forged = { ...chain[6]!, researcher: 'else' };
  const changed = chain.with(6, { ...forged, hash: hashEntry(forged) });
  expect((await verifyChain(changed)).fault).toEqual({ number: 8, fault: 'changed' });
});

test('a removed entry is named', async () => {
  expect((await verifyChain(chain.toSpliced(6, 1))).fault).toEqual({ number: 7, fault: 'missing' });
  expect((await verifyChain(chain.slice(1))).fault).toEqual({ number: 1, fault: 'missing' });
});

test('swapped entries are named, whether they keep their numbers or take those of their places', async () => {
  const swapped = chain.with(6, chain[10]!).with(10, chain[6]!);
  expect((await verifyChain(swapped)).fault).toEqual({ number: 7, fault: 'missing' });
  const renumbered = swapped.map((entry, at) => ({ ...entry, number: at + 1 }));
  expect((await verifyChain(renumbered)).fault).toEqual({ number: 7, fault: 'moved' });
  expect((await verifyChain([...chain, chain[3]!])).fault).toEqual({ number: 21, fault: 'moved' });
});

test('a cut end is named where the head is known', async () => {
  expect((await verifyChain(chain.slice(0, 15))).fault).toBeNull();
  expect((await verifyChain(chain.slice(0, 15), [head])).fault).toEqual({ number: 16, fault: 'cut' });
});

test('a chain that was forged as a whole is sound in itself, and named where a head was noted', async () => {
  const forged = chained(contents.toSpliced(6, 1));
  expect((await verifyChain(forged)).fault).toBeNull();
  const noted = { number: 12, hash: chain[11]!.hash };
  expect((await verifyChain(forged, [noted])).fault).toEqual({ number: 12, fault: 'rewritten' });
});
