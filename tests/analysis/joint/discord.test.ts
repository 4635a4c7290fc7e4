import { expect, test } from 'vitest';
import { discord } from '../../../analysis/joint/discord.ts';

const voices = (favourable: number, unfavourable: number) => ({
  interviews: favourable + unfavourable,
  favourable,
  unfavourable,
});

test('strands on one side, or one that says nothing, do not disagree', () => {
  expect(discord(0.4, voices(5, 1))).toBeNull();
  expect(discord(-0.4, voices(0, 6))).toBeNull();
  expect(discord(0, voices(0, 6))).toBeNull();
  expect(discord(0.4, voices(3, 3))).toBeNull();
  expect(discord(0.4, voices(0, 0))).toBeNull();
  expect(discord(null, voices(0, 6))).toBeNull();
});

test('grows with the distance and with the number of interviews, and never passes 1', () => {
  expect(discord(0.4, voices(0, 6))).toBeCloseTo((0.4 + 6 / 8) / 2);
  expect(discord(0.6, voices(0, 6))!).toBeGreaterThan(discord(0.4, voices(0, 6))!);
  expect(discord(0.4, voices(0, 6))!).toBeGreaterThan(discord(0.4, voices(0, 1))!);
  expect(discord(0.4, voices(1, 5))!).toBeLessThan(discord(0.4, voices(0, 5))!);
  expect(discord(1, voices(0, 1000))!).toBeLessThanOrEqual(1);
});
