import { both } from '../../../../analysis/model/words.ts';
import { type Fields, isObject, listOf, wordsOf } from '../json-file.ts';
import { cannotSay } from '../logic.ts';
import { plainText } from '../plain-text.ts';
import type { Builder, Draft } from './builder.ts';
import { condition, formula, scopeOf } from './conditions.ts';
import type { Expression } from './expression.ts';
import { parseSurveyJs, UnreadableExpression } from './expression.ts';
import type { Subject } from './subject.ts';

/** The names in an expression; none where it cannot be read. */
export function namesOf(written: string): string[] {
  const names = (expression: Expression): string[] => {
    switch (expression.kind) {
      case 'name':
        return [expression.name];
      case 'binary':
        return [...names(expression.left), ...names(expression.right)];
      case 'unary':
        return names(expression.value);
      case 'list':
      case 'call':
        return expression.values.flatMap(names);
      case 'constant':
        return [];
    }
  };
  try {
    return names(parseSurveyJs(written));
  } catch (error) {
    if (error instanceof UnreadableExpression) return [];
    throw error;
  }
}

const columnOf = (subject: Subject): string =>
  subject.kind === 'several' || subject.kind === 'order' ? (subject.parts[0]?.column ?? '') : subject.column;

/** The last item, in their order, that an expression looks at. */
function lastNamed(builder: Builder, written: string): number {
  const scope = scopeOf(builder, {});
  const columns = namesOf(written).flatMap((name) => {
    const subject = scope(name.replace(/\.length$/, ''));
    return subject && subject.kind !== 'constant' ? [columnOf(subject)] : [];
  });
  return builder.assembly.items.findLastIndex(({ code }) =>
    columns.some((column) => column === code || column.startsWith(`${code}_`)),
  );
}

/** Values that the survey computes stand behind the last question that they need. */
export function calculatedValues(builder: Builder, survey: Fields): void {
  const { assembly } = builder;
  for (const value of listOf(survey['calculatedValues']).filter(isObject)) {
    const name = wordsOf(value['name']);
    const written = wordsOf(value['expression']);
    const place = `calculatedValues.${name}`;
    const code = builder.claim(name || 'value', { block: '', conditions: [] });
    const at = lastNamed(builder, written);
    const block = assembly.items[Math.max(0, at)]?.block ?? assembly.blocks[0]?.code;
    if (!block) {
      builder.ledger.dropped(place, 'calculation', cannotSay(written));
      continue;
    }
    const text = builder.text(name, code);
    const item = {
      code,
      block,
      type: 'computed',
      text,
      formula: '',
      ...(name === code ? {} : { source: name }),
    };
    assembly.items.splice(at + 1, 0, item as Draft);
    builder.subjects.set(name.toLowerCase(), { kind: 'number', column: code });
    formula(builder, code, { place, kind: 'calculation', written }, {});
  }
}

const page = both(
  '在该题之后立即生效，而非整页之后',
  'it takes effect behind the question and not behind its page',
);

/** What the survey does when an expression holds. */
export function triggers(builder: Builder, survey: Fields): void {
  listOf(survey['triggers'])
    .filter(isObject)
    .forEach((trigger, at) => {
      const place = `triggers[${at}]`;
      const type = wordsOf(trigger['type']).replace(/trigger$/, '');
      const written = writtenIn(trigger);
      const item = builder.assembly.items[lastNamed(builder, written)];
      const origin = { place, kind: 'condition', written, otherwise: page } as const;
      const target = builder.codes.get(wordsOf(trigger['gotoName']).toLowerCase());
      if (type === 'complete' && item)
        return condition(builder, item.code, { does: 'skip', to: 'end' }, origin, {});
      if (type === 'skip' && item && target)
        return condition(builder, item.code, { does: 'skip', to: target }, origin, {});
      if (type === 'visible') return awaken(builder, trigger, place, written);
      builder.ledger.dropped(
        place,
        'condition',
        both('回答只由答题人填写，跳转须有目标', 'only respondents answer, and a skip needs a target'),
      );
      const first = builder.assembly.items[0];
      if (first)
        builder.logic.note(item?.code ?? first.code, `${place}: ${JSON.stringify(trigger).slice(0, 500)}`);
    });
}

/** Older files say a name, an operator and a value instead of an expression. */
function writtenIn(trigger: Fields): string {
  const own = wordsOf(trigger['expression']);
  if (own || !trigger['name']) return own;
  const value = trigger['value'];
  const operator = wordsOf(trigger['operator']) || 'equal';
  const said = typeof value === 'string' ? `'${value}'` : JSON.stringify(value ?? null);
  return /empty$/.test(operator)
    ? `{${wordsOf(trigger['name'])}} ${operator}`
    : `{${wordsOf(trigger['name'])}} ${operator} ${said}`;
}

function awaken(builder: Builder, trigger: Fields, place: string, written: string): void {
  for (const name of [...listOf(trigger['questions']), ...listOf(trigger['pages'])].map(wordsOf)) {
    const code = builder.codes.get(name.toLowerCase()) ?? builder.pages.get(name);
    if (code) condition(builder, code, { does: 'showIf' }, { place, kind: 'condition', written }, {});
    else builder.ledger.dropped(place, 'condition', cannotSay(name));
  }
}

/** What the page says by itself here. */
export function messages(builder: Builder, survey: Fields): void {
  for (const name of [
    'completedHtml',
    'completedBeforeHtml',
    'loadingHtml',
    'startSurveyText',
    'emptySurvey',
  ]) {
    const words = Object.values(builder.words(survey[name])).join(' / ');
    if (words)
      builder.ledger.dropped(
        name,
        'message',
        both(
          `页面自己的话不由问卷改写：${plainText(words).slice(0, 300)}`,
          `the page words this itself: ${plainText(words).slice(0, 300)}`,
        ),
      );
  }
  for (const name of ['completedHtmlOnCondition', 'navigateToUrlOnCondition'])
    listOf(survey[name]).forEach((each, at) => {
      const words = Object.values(builder.words((isObject(each) ? each : {})['html'])).join(' / ');
      builder.ledger.dropped(
        `${name}[${at}]`,
        'message',
        both(
          `结束页对所有人相同：${words.slice(0, 200)}`,
          `the last page is the same for all: ${words.slice(0, 200)}`,
        ),
      );
    });
  if (wordsOf(survey['navigateToUrl']))
    builder.ledger.dropped(
      'navigateToUrl',
      'setting',
      both(
        '答完不转到别处：去处会知道谁刚答过',
        'nobody is sent elsewhere at the end: that place would know who has just answered',
      ),
    );
  listOf(survey['quotas']).forEach((_, at) =>
    builder.ledger.dropped(
      `quotas[${at}]`,
      'quota',
      both(
        '答卷封存，无法按回答计配额；可按组发放凭证',
        'sealed answers cannot be counted for quotas; tickets may be given by group',
      ),
    ),
  );
}
