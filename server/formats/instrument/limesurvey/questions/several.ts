import { builtIn } from '../languages.ts';
import { type Conversion, hooks, type Option } from '../conversion.ts';
import type { Question } from '../survey.ts';
import { chosen } from '../../expression/term.ts';
import { column, optionsOf, otherFields, otherTerm } from './lists.ts';

/** A mark of LimeSurvey's stylesheet hook by which a tick is known again. */
export const TICK = 'fourlinks-tick';

/** M, P: any number of choices; P asks for a comment on each. */
export function several(question: Question, c: Conversion): void {
  const rows = question.subquestions.filter(({ axis }) => axis === 0);
  const [only] = rows;
  if (only && rows.length === 1 && hooks(question).has(TICK)) {
    tick(question, c, only);
    return;
  }
  const own = rows.length > 0 ? rows : question.answers;
  const options = optionsOf(question, c, own);
  if (options.length === 0) {
    c.dropped(question, '没有任何选项', 'it has no choices');
    return;
  }
  const { fields, codes } = c.choices(question, options);
  const values = new Map(options.map(({ code }, at) => [code, codes.values[at]!]));
  const exclusive = question.attributes
    .get('exclude_all_others')
    .split(';')
    .flatMap((code) => values.get(code.trim()) ?? []);
  const draft = c.item(question, {
    type: 'multiple',
    text: c.text(question.text, question.code),
    ...fields,
    ...otherFields(question, codes.values, 'randomise' in fields),
    ...bounds(question, c, options.length),
    ...(exclusive.length > 0 ? { exclusive } : {}),
  });
  c.wishChoices(draft, question, options, codes);
  for (const { code } of options)
    if (code !== '-oth-')
      c.name(
        question,
        code,
        { kind: 'mark', name: column(draft, values.get(code)!), code: 'Y' },
        draft,
        options,
      );
  if (question.other)
    c.name(question, 'other', otherTerm(draft, chosen(column(draft, codes.values.at(-1)!))), draft);
  c.kept(question);
  if (question.type === 'P') comments(question, c, options, (value) => column(draft, value), values);
}

function tick(question: Question, c: Conversion, only: Option): void {
  const draft = c.item(question, {
    type: 'tick',
    text: c.text(question.text, question.code),
    label: c.text(only.text, only.code),
  });
  c.name(question, only.code, { kind: 'mark', name: draft.code, code: 'Y' }, draft);
  c.kept(question);
}

/** How few and how many may be chosen. */
function bounds(question: Question, c: Conversion, length: number): object {
  const bound = (name: string) => {
    const written = question.attributes.get(name).trim();
    if (written === '') return undefined;
    const value = question.attributes.number(name);
    const place = `${c.place(question)} ${name}`;
    if (value !== undefined && Number.isInteger(value) && value >= 1 && value <= 500) {
      c.ledger.kept(place, 'validation');
      return value;
    }
    if (value !== 0)
      c.ledger.dropped(place, 'validation', {
        'zh-CN': '个数的界限只能是固定的整数',
        en: 'a bound of their number can only be a fixed whole number',
      });
    return undefined;
  };
  const [least, most] = [bound('min_answers'), bound('max_answers')];
  return {
    ...(least !== undefined && least <= length ? { least } : {}),
    ...(most !== undefined && most >= (least ?? 1) ? { most } : {}),
  };
}

function comments(
  question: Question,
  c: Conversion,
  options: readonly Option[],
  columnOf: (value: number) => string,
  values: ReadonlyMap<string, number>,
): void {
  const word = c.text(builtIn('comment', c.languages));
  const own = options.filter(({ code }) => code !== '-oth-');
  for (const option of own) {
    const label = c.text(option.text, option.code);
    const text = Object.fromEntries(
      Object.entries(label).map(([language, words]) => [language, `${words} – ${word[language]}`]),
    );
    const draft = c.item(
      question,
      { type: 'open', text, maxLength: 500, short: true, optional: true },
      `${option.code}comment`,
    );
    draft.showIf = `${columnOf(values.get(option.code)!)} = 1`;
    c.name(question, `${option.code}comment`, { kind: 'text', name: draft.code }, draft);
  }
  c.approximated(
    question,
    '每个选项的说明各成一题，选了该项才问',
    'the comment on each choice is an item of its own, asked where it is chosen',
  );
}
