import { describe, expect, test } from 'vitest';
import { mayMount } from '../durability/disk-full.ts';
import { leaks } from './leaky-server.ts';
import { behindProxy, onFullDisk } from './scenes.ts';
import { tryLeak, tryScene } from './try-scene.ts';

/** A short slice; `npm run test:quiet` tries more, on PostgreSQL too. */
describe('whoever reads all that a server wrote', () => {
  test('finds no line, number, gap or count of answers, at odd addresses and behind a proxy', async () => {
    const { traces, ways } = await tryScene(behindProxy, 2, 2);
    expect(traces).toEqual([]);
    expect(ways).toBeGreaterThan(200);
  });

  // Filling a disk takes a disk of one's own, which only root may mount.
  if (mayMount())
    test('finds nothing where the disk is full, and everyone is told to come later', async () => {
      expect((await tryScene(onFullDisk, 2, 1)).traces).toEqual([]);
    });

  test.each(Object.keys(leaks))('would find %s', async (leak) => {
    expect((await tryLeak(leak)).traces).not.toEqual([]);
  });
});
