import { expect, test } from 'vitest';
import { randomProject } from './random-project.ts';
import { examine } from './reading.ts';
import { type Habits, plainHabits, type Told, writeAs } from './vendor.ts';

const CODINGS = 753;

const lineEnds = {
  'LF counts 1': { newline: '\n', newlineCounts: 1 },
  'CRLF counts 1': { newline: '\r\n', newlineCounts: 1 },
  'CRLF counts 2': { newline: '\r\n', newlineCounts: 2 },
  'LF counts 2': { newline: '\n', newlineCounts: 2 },
} as const;
const marks = {
  'no mark': { bom: false, bomCounts: false },
  'a mark': { bom: true, bomCounts: false },
  'a mark that counts': { bom: true, bomCounts: true },
  'a mark that counts and is gone': { bom: false, bomCounts: true },
};
const units = ['code points', 'utf-16'] as const;
const ends = ['exclusive', 'inclusive'] as const;
const namings = ['quote', 'trimmed', 'cut', 'cut in silence', 'positions', 'none'] as const;

interface Sum {
  found: number;
  carried: number;
  shifted: number;
}

async function carry(habits: Habits, told: readonly Told[]): Promise<Sum> {
  const { project, diagnosis } = await examine(writeAs(habits, told));
  const spots = project.sources.flatMap(({ selections }, s) => {
    const truth = new Set(told[s]!.spans.map(({ start, end }) => `${start} ${end}`));
    return selections.map(({ start, end }) => truth.has(`${start} ${end}`));
  });
  const { found, left } = diagnosis.selections;
  expect(diagnosis.troubles, 'what is lost is said').toHaveLength(left);
  return { found, carried: spots.length, shifted: spots.filter((isTrue) => !isTrue).length };
}

test.each(namings)(
  'codings of a study whose names are %s arrive whole in every dialect',
  async (naming) => {
    const short: string[] = [];
    const all = { found: 0, carried: 0, shifted: 0 };
    let seed = namings.indexOf(naming) * 1000;
    for (const [lines, newline] of Object.entries(lineEnds))
      for (const [mark, bom] of Object.entries(marks))
        for (const unit of units)
          for (const end of ends) {
            const told = randomProject(++seed, 3 + (seed % 6), CODINGS);
            const sum = await carry({ ...plainHabits, ...newline, ...bom, unit, end, naming }, told);
            for (const key of ['found', 'carried', 'shifted'] as const) all[key] += sum[key];
            if (sum.carried < sum.found || sum.shifted > 0)
              short.push(`${lines}, ${mark}, ${unit}, ${end}: ${JSON.stringify(sum)}`);
          }
    process.stdout.write(`names ${naming}: 64 dialects, ${JSON.stringify(all)}\n`);
    expect(short).toEqual([]);
  },
  120_000,
);
