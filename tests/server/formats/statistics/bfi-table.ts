import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { LabelledTable, LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { both, plain } from '../../../../analysis/model/words.ts';

const file = new URL('../../../fixtures/bfi/bfi.csv', import.meta.url);
const accuracy = [1, 2, 3, 4, 5, 6].map((value) => ({ value, label: plain(`${value} / 6`) }));
const unanswered = [{ value: -128, label: both('未作答', 'not answered') }];

/** A real table of 2,800 answers to 25 items, and the means of five of them as a score. */
export function bfiTable(): LabelledTable {
  const { data: lines, meta } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const items = meta.fields!.filter((name) => /^[A-Z]\d$/.test(name));
  const variables = items.map((name): LabelledVariable => ({
    name,
    label: both(`题目 ${name}`, `item ${name}`),
    level: 'ordinal',
    values: accuracy,
    missing: unanswered,
    cells: Int8Array.from(lines, (line) => (line[name] ? Number(line[name]) : -128)),
  }));
  const five = variables.slice(0, 5).map(({ cells }) => cells as Int8Array);
  const score: LabelledVariable = {
    name: 'score',
    label: both('得分', 'score'),
    level: 'interval',
    values: [],
    missing: [],
    cells: Float64Array.from(lines, (_, row) => {
      const given = five.map((cells) => cells[row]!).filter((value) => value > 0);
      return given.length < 3 ? NaN : given.reduce((sum, value) => sum + value, 0) / given.length;
    }),
  };
  return {
    title: plain('bfi'),
    notes: [],
    rows: lines.length,
    variables: [...variables, score],
    sets: [],
  };
}
