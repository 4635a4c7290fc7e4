import { describe, expect, it } from 'vitest';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { dryRun } from '../../../../../analysis/model/instrument/dry-run/dry-run.ts';
import { readingSeconds } from '../../../../../analysis/model/instrument/dry-run/reading-time.ts';
import { respondents } from '../../../../../analysis/model/instrument/dry-run/simulate-answers.ts';
import { randomFrom } from '../../../../../analysis/model/instrument/random.ts';
import { readDefinition } from '../../../../../analysis/model/instrument/read-definition.ts';
import { scorerOf } from '../../../../../analysis/model/instrument/score-answers.ts';
import { sheetReader } from '../../../../../analysis/model/instrument/sheet.ts';
import { everyKind } from '../every-kind.ts';
import { pmi } from '../pmi.ts';

const yesNo = { en: ['yes', 'no'] };
const item = (code: string, more: object = {}, block = 'X') =>
  ({ code, block, type: 'single', text: { en: code }, choices: yesNo, storage: 'linked', ...more }) as Item;

const questionnaire = (items: readonly Item[]): Definition =>
  readDefinition({
    code: 'made_up',
    title: { en: 'Made up' },
    preferNotToSay: { en: 'Prefer not to say' },
    dontKnow: { en: "Don't know", items: [] },
    optionSets: {},
    blocks: ['X', 'Y', 'Z'].map((code) => ({ code, title: { en: code }, randomise: false })),
    items,
    scales: [],
    derived: [],
    openQuestionNotice: { en: 'Name nobody' },
  });

const run = (definition: Definition, n = 300) => dryRun(definition, { respondents: n, seed: 1 });

describe('a dry run', () => {
  it('gives only answers that the instrument takes, and covers every kind', () => {
    const read = sheetReader(everyKind, 'hash');
    const respond = respondents(everyKind);
    for (let seed = 0; seed < 200; seed++) {
      const { answers } = respond(randomFrom(seed));
      const asked = Object.fromEntries(Object.entries(answers).filter(([code]) => code !== 'C1'));
      expect(read({ instrument: 'hash', answers: asked, flags: [] })).not.toBeNull();
    }
    expect(run(everyKind)).toMatchObject({
      uncoveredItems: [],
      uncoveredConditions: [],
      uncoveredChoices: [],
      deadEnds: [],
    });
  });

  it('of one seed is the same to the byte, and of another is not', () => {
    const bytes = (seed: number) => JSON.stringify(dryRun(everyKind, { respondents: 100, seed }));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1).replace('"seed":1', '')).not.toBe(bytes(2).replace('"seed":2', ''));
  });

  it('is led to a condition that chance would miss', () => {
    const number = { type: 'number', min: 0, max: 100_000, choices: undefined };
    const { choices: _, ...rare } = item('N1', number) as Item & { choices?: object };
    const found = run(questionnaire([rare, item('A1', { showIf: 'N1 = 31337' })]));
    expect(found.uncoveredItems).toEqual([]);
    expect(found.conditions[0]).toMatchObject({ held: 1, failed: 299, never: null });
  });

  it('tells an item that nobody can come to', () => {
    const found = run(questionnaire([item('A1'), item('A2', { showIf: 'A1 = 1 and A1 = 2' })]));
    expect(found.uncoveredItems).toEqual(['A2']);
    expect(found.uncoveredConditions).toMatchObject([{ place: 'items[1].showIf', held: 0, never: 'held' }]);
  });

  it('tells dead ends: a check that nothing passes, a carried list that is empty, blocks that vanish', () => {
    const never = item('A1', { checks: [{ holds: 'A1 > 2', message: { en: 'more' } }] });
    const carried = item('A3', { carry: { from: 'A2', which: 'chosen' } }, 'Y');
    const hidden = item('A4', { showIf: 'A2 = 1' }, 'Z');
    const kinds = (definition: Definition) =>
      run(definition).deadEnds.map(({ kind, item: at }) => [kind, at]);
    expect(kinds(questionnaire([never]))).toEqual([['noAnswerPasses', 'A1']]);
    expect(kinds(questionnaire([item('A2'), carried]))).toEqual([['nothingOffered', 'A3']]);
    const vanishing = questionnaire([item('A2'), item('A3', { showIf: 'A2 = 1' }, 'Y'), hidden]);
    expect(kinds(vanishing)).toEqual([['nothingFollows', 'A2']]);
    const meant = item('A2', { skip: [{ when: 'A2 = 2', to: 'end' }] });
    expect(kinds(questionnaire([meant, item('A3', {}, 'Y'), item('A4', {}, 'Z')]))).toEqual([]);
  });

  it('takes the longer the more there is to read', () => {
    expect(readingSeconds('字'.repeat(255))).toBe(60);
    expect(readingSeconds('word '.repeat(238))).toBe(60);
    const { minutes } = run(pmi);
    expect(minutes['zh-CN']!.median).toBeGreaterThan(5);
    expect(minutes['zh-CN']!.p90).toBeGreaterThan(minutes['zh-CN']!.median);
  });

  it('gives the items of a scale something in common', () => {
    const respond = respondents(pmi);
    const score = scorerOf(pmi);
    const people = Array.from({ length: 400 }, (_, seed) => respond(randomFrom(seed)).answers);
    const [{ code, items }] = pmi.scales as [Definition['scales'][number]];
    const pairs = people.flatMap((answers) => {
      const [own, whole] = [answers[items[0]!], score(answers)[code]];
      return typeof own === 'number' && typeof whole === 'number' ? [[own, whole] as const] : [];
    });
    expect(correlation(pairs)).toBeGreaterThan(0.5);
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(pairs.map(([value]) => value)), mean(pairs.map(([, value]) => value))];
  const of = (f: (pair: readonly [number, number]) => number) => mean(pairs.map(f));
  return (
    of(([a, b]) => (a - x) * (b - y)) / Math.sqrt(of(([a]) => (a - x) ** 2) * of(([, b]) => (b - y) ** 2))
  );
}
