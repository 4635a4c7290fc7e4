import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import type { Declaration } from '../../../analysis/model/procedure/declaration.ts';
import { isForAnswers } from '../../../analysis/model/procedure/two-forms.ts';
import { declarations } from '../../../analysis/model/procedures/index.ts';
import { expectClose, tableOf, type Cells } from '../relate/claims.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { columns } = JSON.parse(read('tests/fixtures/analysis/describe/bfi.json')) as { columns: Cells };
const { analyses: examples, ...definitions } = JSON.parse(read('server/contract/analysis-example.json')) as {
  analyses: { procedure: string }[];
};

const ROWS = 80;
const weights = Array.from({ length: ROWS }, (_, row) => 1 + (row % 3));
const cells: Cells = Object.fromEntries(
  Object.entries(columns).map(([name, own]) => [name, own.slice(0, ROWS)]),
);
const table = tableOf({ ...cells, w: weights });
/** Every row as often as its weight says. */
const written = tableOf(
  Object.fromEntries(
    Object.entries(cells).map(([name, own]) => [
      name,
      own.flatMap((cell, row) => Array.from({ length: weights[row]! }, () => cell)),
    ]),
  ),
);

const all: readonly Declaration[] = Object.values(declarations);
const exampleOf = ({ name }: Declaration) => examples.find(({ procedure }) => procedure === name)!;
const ask = (rows: typeof table, example: object, more: object = {}) =>
  reply(rows, { ...definitions, ...more, analyses: [example] }).analyses[0]!;

describe('weights', () => {
  const variants = all
    .filter(({ weighted }) => weighted)
    .map((declaration) => ({ name: declaration.name, example: exampleOf(declaration) }));

  it.each(variants)('stand for rows written as often in $name, whose n counts respondents', ({ example }) => {
    const { n, notes, definition: _1, ...weighted } = ask(table, example, { weights: 'w' });
    const { n: rows, notes: _2, definition: _3, ...expanded } = ask(written, example);
    expectClose(weighted, expanded, { tail: 1e-9, other: 1e-9 });
    expect(n).toBe(ask(table, example).n);
    expect(rows).toBeGreaterThan(n);
    expect(notes).toContain(
      'weighted: n of the result counts respondents, counts and n inside it are sums of weights',
    );
  });

  it.each(
    all
      .filter((each) => !each.weighted && isForAnswers(each))
      .map((declaration) => ({ name: declaration.name, declaration })),
  )('change nothing in $name, which says so', ({ declaration }) => {
    const example = exampleOf(declaration);
    const { notes, ...weighted } = ask(table, example, { weights: 'w' });
    const { notes: plainNotes, ...plain } = ask(table, example);
    expect(weighted).toEqual(plain);
    expect(notes).toEqual([...plainNotes, 'weights are ignored by this procedure']);
  });
});
