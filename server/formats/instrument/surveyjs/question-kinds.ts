import { both } from '../../../../analysis/model/words.ts';
import { partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { canBeRated } from '../coded-choices.ts';
import { type Fields, numberOf, wordsOf } from '../json-file.ts';
import { type Entry, named } from './builder.ts';
import { choicesOf, entriesIn, type Listed, listed } from './choices.ts';
import { common, countIn, type Making, rated, withChoices } from './question.ts';
import type { Subject } from './subject.ts';

const partsOf = (code: string, list: Listed) =>
  list.options.map((option) => ({ ...option, column: partName({ code }, option.value) }));

/** The words beside "other", as expressions call them. */
function means(making: Making, subject: Subject, list?: Listed): void {
  const { builder, name, code, setting } = making;
  builder.means(name, subject, setting, code);
  const alias = wordsOf(making.question['valueName']);
  if (alias && alias !== name) builder.means(alias, subject, setting);
  if (list?.special.other)
    builder.means(`${name}-Comment`, { kind: 'text', column: partName({ code }, 'other') }, setting);
}

/** The choices of another question, all or those that were chosen there. */
function carried(making: Making): { entries: Entry[]; more: object } | null {
  const { builder, question, place } = making;
  const from = wordsOf(question['choicesFromQuestion']);
  const code = builder.codes.get(from.toLowerCase());
  const entries = builder.lists.get(from.toLowerCase());
  if (!from) return null;
  if (!code || !entries) {
    builder.ledger.dropped(
      `${place}.choicesFromQuestion`,
      'choices',
      both(
        `选项取自“${from}”，但它在此之前没有选项`,
        `it takes its choices from "${from}", which has none before it`,
      ),
    );
    return null;
  }
  const mode = wordsOf(question['choicesFromQuestionMode']);
  const which = mode === 'selected' ? 'chosen' : mode === 'unselected' ? 'unchosen' : null;
  builder.ledger.kept(`${place}.choicesFromQuestion`, 'choices');
  return { entries: [...entries], more: which ? { carry: { from: code, which } } : {} };
}

function listFor(making: Making): { list: Listed; more: object } {
  const { builder, question, place, name } = making;
  const from = carried(making);
  const own = choicesOf(builder, question);
  const list = listed(
    builder,
    from
      ? [...from.entries.filter(({ role }) => !role).map((entry) => ({ ...entry, fields: {} })), ...own]
      : own,
  );
  builder.lists.set(name.toLowerCase(), list.entries);
  if (question['choicesByUrl'])
    builder.ledger.dropped(
      `${place}.choicesByUrl`,
      'choices',
      both('选项要从网址读取，文件里没有', 'the choices are fetched from an address and not in the file'),
    );
  if (named(question, 'showSelectAllItem') || named(question, 'hasSelectAll'))
    builder.ledger.dropped(`${place}.selectAll`, 'setting', both('没有“全选”', 'there is no "select all"'));
  return { list, more: from?.more ?? {} };
}

export function oneOf(type: 'single' | 'dropdown') {
  return (making: Making): void => {
    const { list, more } = listFor(making);
    withChoices(making, type, list, more);
    if (list.entries.length > 0)
      means(making, { kind: 'coded', column: making.code, options: list.options }, list);
  };
}

export function manyOf(making: Making): void {
  const { question, code } = making;
  const { list, more } = listFor(making);
  const count = list.entries.length;
  const [least, most] = [
    countIn(question, 'minSelectedChoices', count) ?? countIn(validator(question), 'minCount', count),
    countIn(question, 'maxSelectedChoices', count) ?? countIn(validator(question), 'maxCount', count),
  ];
  withChoices(making, 'multiple', list, { ...(least ? { least } : {}), ...(most ? { most } : {}), ...more });
  if (count > 0) means(making, { kind: 'several', parts: partsOf(code, list) }, list);
}

const validator = (question: Fields): Fields => {
  const validators = question['validators'];
  return (
    (Array.isArray(validators) ? (validators as Fields[]) : []).find(
      (each) => each?.['type'] === 'answercount',
    ) ?? {}
  );
};

export function ranked(making: Making): void {
  const { question, code } = making;
  const { list, more } = listFor(making);
  const top = named(question, 'selectToRankEnabled')
    ? countIn(question, 'maxSelectedChoices', list.entries.length)
    : undefined;
  withChoices(making, 'ranking', list, { ...(top ? { top } : {}), ...more });
  if (list.entries.length > 0) means(making, { kind: 'order', parts: partsOf(code, list) });
}

export function pictures(making: Making): void {
  making.builder.ledger.dropped(
    `${making.place}.imageLinks`,
    'media',
    both('选项只有文字，没有图片', 'choices have words here and no pictures'),
  );
  if (named(making.question, 'multiSelect')) manyOf(making);
  else oneOf('single')(making);
}

/** Yes or no, or a box to tick. */
export function truth(making: Making): void {
  const { builder, question, code, place } = making;
  const yes = wordsOf(question['valueTrue']) || true;
  const no = wordsOf(question['valueFalse']) || false;
  const options = [
    { code: yes, value: 1 },
    { code: no, value: 0 },
  ];
  const isBox =
    [question['renderAs'], question['displayMode']].includes('checkbox') || question['type'] === 'tick';
  if (isBox) {
    const label = builder.text(question['label'] ?? question['labelTrue'], question['title'] ?? making.name);
    builder.add({ ...common(making), type: 'tick', label });
  } else {
    const texts = [
      builder.assembly.text({ ...yesNo(making, '是', 'Yes'), ...builder.words(question['labelTrue']) }),
      builder.assembly.text({ ...yesNo(making, '否', 'No'), ...builder.words(question['labelFalse']) }),
    ];
    builder.add({
      ...common(making),
      type: 'single',
      choices: builder.assembly.labels(texts),
      values: [1, 0],
      sources: { '1': String(yes), '0': String(no) },
      storage: 'linked',
    });
    builder.ledger.kept(`${place}.choices`, 'choices');
  }
  means(making, { kind: 'coded', column: code, options });
}

const yesNo = ({ builder }: Making, zh: string, en: string) =>
  Object.fromEntries(
    builder.assembly.languages.map((language) => [language, language.startsWith('zh') ? zh : en]),
  );

/** A row of numbers, stars or labels to choose one of. */
export function rating(making: Making): void {
  const { builder, question } = making;
  const own = entriesIn(builder, question['rateValues']);
  const entries = own.length > 1 ? own : steps(making);
  const ends = {
    first: builder.words(question['minRateDescription']),
    last: builder.words(question['maxRateDescription']),
  };
  const spoken = entries.map((entry, at) => {
    const end = at === 0 ? ends.first : at === entries.length - 1 ? ends.last : {};
    const silent = entry.fields['text'] === undefined;
    return silent && Object.values(end).some(Boolean)
      ? { ...entry, label: builder.assembly.text(end) }
      : entry;
  });
  const list = listed(builder, spoken);
  builder.lists.set(making.name.toLowerCase(), list.entries);
  const isNumbers =
    own.every(({ fields }) => fields['text'] === undefined) || question['displayMode'] === 'buttons';
  const type = wordsOf(question['rateType']) || wordsOf(question['rateDisplayMode']);
  const look = type === 'stars' ? 'stars' : isNumbers ? 'numbers' : undefined;
  rated(making, list, canBeRated(list.values) && look ? { look } : {});
  if (type === 'smileys')
    builder.ledger.approximated(
      `${making.place}.rateType`,
      'setting',
      both('表情改为数字', 'numbers instead of smileys'),
    );
}

function steps({ builder, question }: Making): Entry[] {
  const min = numberOf(question['rateMin']) ?? 1;
  const step = Math.abs(numberOf(question['rateStep']) ?? 1) || 1;
  const count = countIn(question, 'rateCount', 100);
  const max =
    numberOf(question['rateMax']) ?? (count ? min + (count - 1) * step : Math.max(5, min + 4 * step));
  const length = Math.min(100, Math.max(2, Math.floor((max - min) / step + 1e-9) + 1));
  return Array.from({ length }, (_, at) => {
    const code = Number((min + at * step).toFixed(6));
    return { code, label: builder.text(String(code)), fields: {} };
  });
}
