import { expect, test } from 'vitest';
import { labelRows } from '../../../../analysis/disclosure/atoms/label-rows.ts';
import { breakdownsOf } from '../../../../analysis/disclosure/atoms/breakdowns-of.ts';
import type { BackgroundColumn } from '../../../../analysis/disclosure/atoms/count-combinations.ts';
import {
  disclosureIn,
  loadLabelledTable,
  loadTable,
} from '../../../../server/features/release/release.door.ts';
import type { FreezePreview } from '../../../../server/contract/release.ts';
import { openAnswering } from '../response/answering.ts';
import { collect, freezeInside } from './frozen.ts';

test('a freeze fixes the groups that may be told of; a later one adds nobody or at least k to each', async () => {
  const given = await openAnswering();
  const { studio } = given.services.databases;
  await collect(given, 0, 40);
  const first = await freezeInside(given);
  await studio.updateTable('study').set({ floor: 5 }).execute();
  await collect(given, 40, 49);
  expect((await given.own('POST', 'releases')).json()).toMatchObject({
    code: 'release-nothing-new',
    details: { floor: 10 },
  });
  await collect(given, 49, 60);
  const second = await freezeInside(given);

  const table = await loadTable(studio, first);
  const breakdowns = breakdownsOf(first.manifest.columns, null);
  const columns = new Map(
    breakdowns.map(({ code }) => [code, table.columns.get(code)!.values as BackgroundColumn] as const),
  );
  for (const readers of ['team', 'outside'] as const) {
    const { tree } = await loadLabelledTable(studio, second, readers);
    if (readers === 'team') expect(tree.nodes.length).toBeGreaterThan(2);
    const before = labelRows(tree, breakdowns, columns, first.n).atom;
    const leaves = tree.nodes.filter(({ id }) => tree.nodes.every(({ parent }) => parent !== id));
    for (const { id, n } of leaves) {
      const old = before.filter((atom) => atom === id).length;
      expect(n).toBeGreaterThanOrEqual(tree.k);
      for (const part of [old, n - old]) if (part > 0) expect(part).toBeGreaterThanOrEqual(tree.k);
    }
  }
});

test('of an older release groups follow from its rows, with the one floor that was told; no background leaves but as labels', async () => {
  const given = await openAnswering();
  const { studio } = given.services.databases;
  await collect(given, 0, 30);
  const release = await freezeInside(given);
  const { disclosure, ...older } = release.manifest;
  const found = await disclosureIn(studio, { ...release, hash: 'older', manifest: older });
  expect([found.team.k, found.outside.k]).toEqual([10, 10]);
  expect(await disclosureIn(studio, { ...release, hash: 'another', manifest: older })).toEqual(found);

  const { table, labels, atom, tree } = await loadLabelledTable(studio, release, 'team');
  const raw = await loadTable(studio, release);
  for (const { name, role, pool } of release.manifest.columns) {
    if (pool !== 'rows') continue;
    if (role !== 'background') expect(table.columns.get(name)).toEqual(raw.columns.get(name));
    else {
      const known = new Set([-128, -125, ...labels[name]!.map(({ value }) => value)]);
      expect([...table.columns.get(name)!.values].every((value) => known.has(value))).toBe(true);
    }
  }
  expect(atom.length).toBe(table.rows);
  expect(tree).toEqual(disclosure!.team);
});

test('before a freeze the owner is told what will be shown together, and no number of people; nothing changes', async () => {
  const given = await openAnswering();
  await collect(given, 0, 9);
  expect((await given.own('POST', 'releases/preview')).json()).toMatchObject({ code: 'release-too-few' });
  await collect(given, 9, 24);
  const reply = await given.own('POST', 'releases/preview');
  const { team, outside } = reply.json<FreezePreview>();
  for (const told of [team, outside]) {
    expect(told.map(({ breakdown }) => breakdown)).toEqual(['D1', 'D2', 'D3']);
    expect(told[0]!.sentences[0]!.en).toMatch(/^Age: /);
  }
  expect(reply.body).not.toMatch(/"n"|"count/);
  expect((await freezeInside(given)).n).toBe(24);
  expect((await given.own('POST', 'releases/preview')).statusCode).toBe(409);
});
