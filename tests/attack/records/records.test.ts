import { expect, test } from 'vitest';
import { playRecordControls, playRecords } from './play-records.ts';

/** The reduced run of `npm run attack` on records. */
test('records without a gate name people, tell of few, and give away who is in one answer and not in another', () => {
  const lines = playRecordControls(7).flatMap((tally) => tally.lines());
  const broken = new Set(lines.filter(({ recovered }) => recovered > 0).map(({ attack }) => attack));
  expect([...broken].sort()).toEqual([
    'a group of few is told of',
    'somebody is named',
    'two answers differ by few people',
  ]);
}, 120_000);

test('whatever is asked of records through the gate tells of nobody, whoever asks', () => {
  const tallies = playRecords([7]);
  for (const tally of tallies) {
    expect(tally.tried, tally.target).toBeGreaterThan(300);
    expect(
      tally.lines().filter(({ recovered }) => recovered > 0),
      tally.target,
    ).toEqual([]);
  }
}, 120_000);
