import { expect, test } from 'vitest';
import { codePoints } from '../../../../analysis/text/code-points.ts';
import { examine } from './reading.ts';
import { plainHabits, type Told, writeAs } from './vendor.ts';

const SOURCES = 2400;
const GOAL_SECONDS = 6.4;

/** One open answer a source, as surveys come out of other programs. */
const answers = Array.from({ length: SOURCES }, (_, i): Told => {
  const text = `The scores of team ${i} are fair, but nobody explains them to us.`;
  return { text, spans: [{ start: 0, end: codePoints(text.slice(0, text.indexOf(','))).length }] };
});

test.each(['quote', 'none'] as const)(
  'a project of 2,400 sentences with names %s is read',
  async (naming) => {
    const file = writeAs({ ...plainHabits, naming }, answers);
    const begun = process.cpuUsage();
    const { diagnosis } = await examine(file);
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    process.stdout.write(
      `${SOURCES} sources, names ${naming}: ${seconds.toFixed(1)} s of CPU (goal ${GOAL_SECONDS} s)\n`,
    );
    expect(diagnosis.selections).toEqual({ found: SOURCES, carried: SOURCES, left: 0 });
    // What grows with the square of the sources would take minutes.
    expect(seconds).toBeLessThan(GOAL_SECONDS);
  },
);
