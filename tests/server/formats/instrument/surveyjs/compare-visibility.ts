import fc from 'fast-check';
import { Model } from 'survey-core';
import type { Answer, Answers } from '../../../../../analysis/model/instrument/answers.ts';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../../analysis/model/instrument/kinds/choice-list.ts';
import { chosenIn, optionsOffered } from '../../../../../analysis/model/instrument/offer.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';

/** An answer here, and the same as SurveyJS keeps it. */
interface Pair {
  readonly ours: Answer;
  readonly theirs: unknown;
}
type Any = Item & ChoiceList & { readonly options: string; readonly min: number; readonly max: number };

const codeOf = ({ sources }: Pick<ChoiceList, 'sources'>, value: number): unknown => {
  const source = sources?.[String(value)];
  return source === 'true' ? true : source === 'false' ? false : (source ?? value);
};

/** Answers to an item that a page could have given; null where none is tried. */
function answersTo(given: Item, { optionSets }: Definition): fc.Arbitrary<Pair> | null {
  const item = given as Any;
  const one = (values: readonly number[]) =>
    fc.constantFrom(...values).map((value): Pair => ({ ours: value, theirs: codeOf(item, value) }));
  switch (item.type) {
    case 'scale':
      return one(optionSets[item.options]!.values);
    case 'single':
    case 'dropdown':
      return one(optionsOf(item).map(({ value }) => value));
    case 'multiple':
    case 'ranking': {
      const values = optionsOf(item).map(({ value }) => value);
      return fc.subarray(values, { minLength: 1 }).map((chosen): Pair => ({
        ours: item.type === 'ranking' ? { order: chosen } : { choices: chosen },
        theirs: chosen.map((value) => codeOf(item, value)),
      }));
    }
    case 'tick':
      return fc.constantFrom(0, 1).map((value): Pair => ({ ours: value, theirs: value === 1 }));
    case 'number':
    case 'slider': {
      const [min, max] = [Math.ceil(item.min), Math.floor(item.max)];
      return fc
        .integer({ min: Math.max(-20, min), max: Math.max(min, Math.min(60, max)) })
        .map((value): Pair => ({ ours: value, theirs: value }));
    }
    case 'open':
      return fc.constantFrom('yes', 'no', 'other').map((text): Pair => ({ ours: { text }, theirs: text }));
    case 'date':
      return fc
        .constantFrom('1999-12-31', '2020-01-01', '2026-05-04')
        .map((text): Pair => ({ ours: { text }, theirs: text }));
    default:
      return null;
  }
}

const nameOf = (item: Item) => item.source ?? item.code;

/** What SurveyJS keeps: rows of a table stand within it. */
function kept(definition: Definition, theirs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const item of definition.items) {
    if (!(item.code in theirs)) continue;
    const [table, row] = nameOf(item).split('.');
    if (row === undefined) data[table!] = theirs[item.code];
    else data[table!] = { ...(data[table!] as object), [row]: theirs[item.code] };
  }
  return data;
}

/** The answers without choices that were not offered; each depends on those before it alone. */
function offered({ items }: Definition, path: ReturnType<typeof pathFinder>, given: Answers): Answers {
  const answers: Record<string, Answer> = { ...given };
  for (const item of items as readonly Any[]) {
    const answer = answers[item.code];
    if (answer === undefined || !('choices' in item)) continue;
    const values = optionsOffered(item, path(answers), 1).map(({ value }) => value);
    if (!chosenIn(answer).every((value) => values.includes(value))) delete answers[item.code];
  }
  return answers;
}

/**
 * Fails where survey-core shows another set of questions than the path of the definition, for random answers to what is shown.
 * Rows are seen with their table.
 */
export function compareVisibility(survey: object, definition: Definition, runs: number, seed = 1): void {
  const model = new Model(survey);
  const path = pathFinder(definition);
  const answered = definition.items.flatMap((item) => {
    const arbitrary = answersTo(item, definition);
    return arbitrary ? [[item.code, arbitrary] as const] : [];
  });
  const names = new Set(
    definition.items.filter(({ type }) => type !== 'computed').map((item) => nameOf(item)),
  );
  const watched = model.getAllQuestions().filter(({ name }) => names.has(name));
  const arbitrary = fc.record(
    Object.fromEntries(answered.map(([code, each]) => [code, fc.option(each, { nil: null })])),
  );
  fc.assert(
    fc.property(arbitrary, (given) => {
      const ours = offered(
        definition,
        path,
        Object.fromEntries(
          Object.entries(given).flatMap(([code, pair]) => (pair ? [[code, pair.ours]] : [])),
        ),
      );
      const { shown } = path(ours);
      const theirs = Object.fromEntries(
        Object.entries(given).flatMap(([code, pair]) =>
          pair && code in ours && shown.has(code) ? [[code, pair.theirs]] : [],
        ),
      );
      model.data = kept(definition, theirs);
      const seen = watched.filter((question) => question.isVisibleInSurvey).map(({ name }) => name);
      const expected = definition.items.filter(({ code }) => shown.has(code)).map((item) => nameOf(item));
      const wanted = watched.map(({ name }) => name).filter((name) => expected.includes(name));
      if (seen.join() !== wanted.join())
        throw new Error(`${JSON.stringify(theirs)}: SurveyJS shows ${seen.join()}, we show ${wanted.join()}`);
    }),
    { numRuns: runs, seed },
  );
}
