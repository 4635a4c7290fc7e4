import { describe, expect, test } from 'vitest';
import { createRandom } from '../../analysis/numeric/random.ts';
import { livePostgres } from '../support/live/postgres.ts';
import { fillDisk, mayMount } from './disk-full.ts';
import { dropReplies } from './dropped-replies.ts';
import { cutPower, killOnPostgres, killOnSqlite } from './kill-rounds.ts';
import { cutPowerOfWriter } from './synchronous-modes.ts';

/** Short slices; `npm run test:durability` runs the same trials at length. */
const whole = { lost: 0, duplicated: 0, burnt: 0, damaged: 0 };
const chance = createRandom(20).uniform;

describe('what a respondent was told is stored', () => {
  test('is stored once after kill -9 under twenty writers, on SQLite, and no ticket is burnt', async () => {
    const figures = await killOnSqlite({ rounds: 2, chance });
    expect(figures).toMatchObject(whole);
    expect(figures.acknowledged).toBeGreaterThan(0);
  });

  test('is stored once after kill -9 of the server or of the database, on PostgreSQL', async () => {
    const postgres = await livePostgres();
    const figures = await killOnPostgres(postgres, { rounds: 2, killsDatabaseEvery: 2, chance });
    await postgres.close();
    expect(figures).toMatchObject(whole);
    expect(figures.acknowledged).toBeGreaterThan(0);
  });

  test('is stored once after a power cut that leaves only synced bytes', async () => {
    expect(await cutPower({ rounds: 2, chance })).toMatchObject(whole);
  });

  test('would be lost in a power cut with synchronous=NORMAL', async () => {
    expect(await cutPowerOfWriter('FULL', 200)).toMatchObject(whole);
    expect((await cutPowerOfWriter('NORMAL', 200)).lost).toBeGreaterThan(0);
  });

  test('is stored once when three replies in ten are lost before or after the commit', async () => {
    const figures = await dropReplies(40, chance);
    expect(figures).toMatchObject({ ...whole, acknowledged: 40 });
    expect(Math.min(figures.before, figures.after)).toBeGreaterThan(0);
  });

  // Filling a disk takes a disk of one's own, which only root may mount.
  if (mayMount())
    test('is stored once on a disk that was full meanwhile', async () => {
      const figures = await fillDisk(400);
      expect(figures).toMatchObject({ ...whole, acknowledged: 400 });
      expect(figures.refused).toBeGreaterThan(0);
    });
});
