import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { exportCommand } from '../../../server/commands/export.ts';
import { readSheet } from '../../../server/formats/spreadsheet/read-sheet.ts';
import { readCells } from '../../../server/formats/spreadsheet/read-cells.ts';
import { mayMount } from '../../durability/disk-full.ts';
import { aFolder } from '../../support/server.ts';
import { giveInstrument } from '../../support/templates.ts';
import { openReleased } from '../features/export/released.ts';

async function opened() {
  const given = await openReleased();
  await giveInstrument(given.services.databases.studio, given.study);
  const url = `/api/studies/${given.study}/instrument/versions`;
  await given.app.inject({ method: 'POST', url, headers: given.headers });
  const said: string[] = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void said.push(line));
  onTestFinished(() => void vi.restoreAllMocks());
  const folder = aFolder();
  const run = (name: string, ...args: string[]) =>
    exportCommand.run(['--study', given.study, '--out', join(folder, name), ...args], {
      FOURLINKS_DATA: given.folder,
    });
  const looks = () =>
    given.services.databases.studio
      .selectFrom('look')
      .select(['researcher_id', 'action', 'request'])
      .execute();
  return { ...given, out: folder, run, said, looks };
}

test('rows, protected rows, open answers, a table and the interviews are written; each look is kept', async () => {
  const { out, run, looks } = await opened();
  expect(await run('rows.csv', '--format', 'csv')).toBe(0);
  expect(await run('protected.csv', '--format', 'csv', '--protected')).toBe(0);
  expect(await run('open.xlsx', '--format', 'xlsx', '--question', 'O1')).toBe(0);
  expect(await run('table.csv', '--format', 'csv', '--table', 'reliability', '--audience', 'outside')).toBe(
    0,
  );
  expect(await run('table.docx', '--format', 'docx', '--table', 'reliability')).toBe(0);
  expect(await run('project.qdpx', '--format', 'qdpx')).toBe(0);
  const names = ['open.xlsx', 'project.qdpx', 'protected.csv', 'rows.csv', 'table.csv', 'table.docx'];
  expect(readdirSync(out).toSorted()).toEqual(names);
  const rows = async (name: string) => (await readCells(readFileSync(join(out, name)), name)).rows;
  expect(await rows('rows.csv')).toHaveLength(60);
  expect(await rows('protected.csv')).toHaveLength(60);
  const { sheets } = await readSheet(readFileSync(join(out, 'open.xlsx')), 'open.xlsx');
  expect(sheets[0]).toMatchObject({ rows: 61 });
  expect((await rows('table.csv')).length).toBeGreaterThan(3);
  const kept = await looks();
  expect(kept.map(({ action }) => action).toSorted()).toEqual(
    [
      'export.interviews',
      'export.table',
      'export.table',
      'export.take',
      'export.take',
      'export.take',
    ].toSorted(),
  );
  expect(new Set(kept.map(({ researcher_id }) => researcher_id))).toEqual(new Set(['command line']));
  expect(kept.map(({ request }) => request)).toContain('{"content":"protected","format":"csv"}');
}, 60_000);

test('a format, a table, a release or a folder that is not there is named in a sentence, and nothing is written', async () => {
  const { out, run, said } = await opened();
  await expect(run('x', '--format', 'docm')).rejects.toThrow('csv, xlsx');
  await expect(run('x', '--format', 'csv', '--language', 'fr')).rejects.toThrow('--language');
  await expect(exportCommand.run([], {})).rejects.toThrow('fourlinks export --study');
  expect(await run('x', '--format', 'csv', '--release', '9')).toBe(1);
  expect(await run('x', '--format', 'csv', '--table', 'nothing')).toBe(1);
  expect(await run(join('nowhere', 'x'), '--format', 'csv')).toBe(1);
  expect(said.join('\n')).toMatch(/no such release[\s\S]*nothing[\s\S]*cannot be written: ENOENT/);
  expect(readdirSync(out)).toEqual([]);
});

// Filling a disk takes a disk of one's own, which only root may mount.
if (mayMount())
  test('on a disk that is full nothing is left, what was there stays, and a sentence says so', async () => {
    const { out, run, said } = await opened();
    const disk = join(out, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]);
    onTestFinished(() => void execFileSync('umount', [disk]));
    writeFileSync(join(disk, 'rows.csv'), 'as it was');
    expect(await run(join('disk', 'rows.csv'), '--format', 'csv')).toBe(1);
    expect(said.join()).toContain('The disk is full');
    expect(readdirSync(disk)).toEqual(['rows.csv']);
    expect(readFileSync(join(disk, 'rows.csv'), 'utf8')).toBe('as it was');
  });
