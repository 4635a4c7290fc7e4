import { compare, constant, named } from '../../expression/build.ts';
import { atom, type Term, type Truth } from '../../expression/term.ts';
import { builtIn } from '../languages.ts';
import type { Conversion, Draft, Option } from '../conversion.ts';
import type { Question } from '../survey.ts';

/** The choices of a question, with the one that asks for words where there is one. */
export function optionsOf(question: Question, c: Conversion, own: readonly Option[]): Option[] {
  if (!question.other) return [...own];
  const text = question.attributes.text('other_replace_text', c.languages);
  return [...own, { code: '-oth-', text: c.says(text) ? text : builtIn('other', c.languages) }];
}

/** What a list with a choice of one's own adds to an item. */
export function otherFields(question: Question, values: readonly number[], randomise: boolean): object {
  if (!question.other) return {};
  const value = values.at(-1)!;
  return { other: [value], ...(randomise ? { fixed: [value] } : {}) };
}

/** L, !, O: one choice of a list; O asks for a comment too. */
export function oneOfList(question: Question, c: Conversion): void {
  const options = optionsOf(
    question,
    c,
    question.answers.filter(({ axis }) => axis === 0),
  );
  if (options.length === 0) {
    c.dropped(question, '没有任何选项', 'it has no choices');
    return;
  }
  const draft = single(
    question,
    c,
    options,
    question.type === '!' || question.type === 'W' ? 'dropdown' : 'single',
  );
  if (question.type !== 'O') {
    c.kept(question);
    return;
  }
  const comment = c.item(
    question,
    { type: 'open', text: c.text(builtIn('comment', c.languages)), maxLength: 1000, optional: true },
    'comment',
  );
  c.name(question, 'comment', { kind: 'text', name: comment.code }, comment);
  c.kept(question);
  c.approximated(
    question,
    `说明单独成一题：${comment.code}`,
    `the comment is an item of its own, ${comment.code}`,
  );
  void draft;
}

/** The words beside the choice that asks for them. */
export const otherTerm = ({ code }: Draft, chosen: Truth): Term => ({
  kind: 'other',
  words: `${code}_other`,
  chosen,
});

export function single(question: Question, c: Conversion, options: readonly Option[], type: string): Draft {
  const { fields, codes } = c.choices(question, options);
  const randomise = 'randomise' in fields;
  const draft = c.item(question, {
    type,
    text: c.text(question.text, question.code),
    ...fields,
    ...otherFields(question, codes.values, randomise),
    storage: 'linked',
  });
  c.wishChoices(draft, question, options, codes);
  const byCode = new Map(options.map(({ code }, at) => [code, codes.values[at]!]));
  c.name(question, '', { kind: 'choice', name: draft.code, codes: byCode }, draft, options);
  if (question.other)
    c.name(
      question,
      'other',
      otherTerm(draft, atom(compare('=', named(draft.code), constant(codes.values.at(-1)!)))),
      draft,
    );
  return draft;
}

/** Y, G: the choices that LimeSurvey words itself. */
export const builtInList =
  (choices: readonly (readonly [code: string, word: string])[]) =>
  (question: Question, c: Conversion): void => {
    single(
      { ...question, other: false },
      c,
      choices.map(([code, word]) => ({ code, text: builtIn(word, c.languages) })),
      'single',
    );
    c.kept(question);
  };

/** R: choices brought into an order. */
export function ranking(question: Question, c: Conversion): void {
  const options = (question.answers.length > 0 ? question.answers : question.subquestions).filter(
    ({ axis }) => axis === 0,
  );
  if (options.length === 0) {
    c.dropped(question, '没有任何选项', 'it has no choices');
    return;
  }
  const { fields, codes } = c.choices(question, options);
  const top = question.attributes.number('max_answers') ?? question.attributes.number('max_subquestions');
  const draft = c.item(question, {
    type: 'ranking',
    text: c.text(question.text, question.code),
    ...fields,
    ...(top !== undefined && Number.isInteger(top) && top >= 1 && top <= options.length ? { top } : {}),
  });
  c.wishChoices(draft, question, options, codes);
  const ranks = new Map(options.map(({ code }, at) => [code, column(draft, codes.values[at]!)]));
  options.forEach((_, at) =>
    c.name(question, String(at + 1), { kind: 'place', ranks, place: at + 1 }, draft, options),
  );
  c.kept(question);
}

/** The column of one choice. */
export const column = ({ code }: Draft, value: number): string =>
  `${code}_${String(value).replace('-', 'n')}`;
