import { partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { both } from '../../../../analysis/model/words.ts';
import { fieldsOf, numberOf, wordsOf } from '../json-file.ts';
import { common, type Making, validationOf } from './builder.ts';
import { carriedFrom, choiceFields, type Listed, listIn, shuffling } from './choices.ts';
import { conditionOf } from './conditions.ts';
import { entriesOf } from './survey-file.ts';

const SHORT = 200;
const LONG = 1000;
const FAR = 1_000_000_000;

const partsOf = (code: string, list: Listed) =>
  new Map(list.ids.map((id, at) => [id, partName({ code }, list.values[at]!)]));

const otherOf = (code: string, list: Listed) =>
  list.special.other ? { other: partName({ code }, 'other') } : {};

/** When each choice is shown. */
function choiceLogic(making: Making, code: string, list: Listed): void {
  for (const [at, id] of list.ids.entries()) {
    const { DisplayLogic } = choiceFields(making.question, 'Choices', id);
    const place = `${making.id}.Choices.${id}.DisplayLogic`;
    conditionOf(making.builder, code, { does: 'showChoice', value: list.values[at]! }, DisplayLogic, place);
  }
}

/** The choices of a question with those that it carries over from an earlier one. */
function listFor(making: Making): { list: Listed; carry: object } {
  const { builder, question, id } = making;
  const own = listIn(making, 'Choices');
  const from = carriedFrom(builder, question);
  if (!from) return { list: own, carry: {} };
  const place = `${id}.DynamicChoices`;
  const [code, source] = [builder.firstOf.get(from.id), builder.questions.get(from.id)];
  if (
    !code ||
    !source ||
    own.ids.length > 0 ||
    !builder.assembly.items.some((item) => item.code === code && 'choices' in item)
  ) {
    builder.ledger.dropped(
      place,
      'choices',
      both(`无法沿用选项：${from.id}`, `choices cannot be carried over from ${from.id}`),
    );
    return { list: own, carry: {} };
  }
  builder.ledger.kept(place, 'choices');
  const list = listIn({ builder, question: source }, 'Choices');
  const renamed = new Map([...list.byId].map(([choice, value]) => [`x${choice}`, value]));
  const { which } = from;
  return {
    list: { ...list, ids: list.ids.map((choice) => `x${choice}`), byId: renamed, special: {} },
    carry: which === 'all' ? {} : { carry: { from: code, which } },
  };
}

export function multipleChoice(making: Making): void {
  const { builder, question, id, tag } = making;
  const { assembly, ledger } = builder;
  const code = assembly.codeFor(tag);
  const { list, carry } = listFor(making);
  if (list.ids.length === 0) {
    ledger.dropped(`${id}.Choices`, 'choices', both('文件里没有选项', 'the file holds no choices'));
    return textEntry(making, code);
  }
  const selector = wordsOf(question['Selector']);
  const several = /^(MA|MSB)/.test(selector);
  const { MinChoices, MaxChoices } = validationOf(question);
  const [least, most] = [numberOf(MinChoices), numberOf(MaxChoices)];
  const within = (count?: number) =>
    count !== undefined && Number.isInteger(count) && count >= 1 && count <= list.ids.length;
  const type = several ? 'multiple' : selector === 'DL' || selector === 'SB' ? 'dropdown' : 'single';
  builder.add({
    ...common(making, code),
    type,
    ...list.fields,
    ...shuffling(question, list),
    ...(list.special.other ? { other: list.special.other } : {}),
    ...(several && list.special.exclusive ? { exclusive: list.special.exclusive } : {}),
    ...(several && within(least) ? { least } : {}),
    ...(several && within(most) ? { most } : {}),
    ...(several ? {} : { storage: 'linked' }),
    ...carry,
  });
  ledger.kept(`${id}.Choices`, 'choices');
  choiceLogic(making, code, list);
  builder.means(
    id,
    several
      ? { kind: 'several', parts: partsOf(code, list), ...otherOf(code, list) }
      : { kind: 'one', column: code, values: list.byId, ...otherOf(code, list) },
  );
}

export function rankOrder(making: Making): void {
  const { builder, question, id, tag } = making;
  const code = builder.assembly.codeFor(tag);
  const list = listIn(making, 'Choices');
  if (list.ids.length === 0) return textEntry(making, code);
  builder.add({ ...common(making, code), type: 'ranking', ...list.fields, ...shuffling(question, list) });
  builder.ledger.kept(`${id}.Choices`, 'choices');
  choiceLogic(making, code, list);
  builder.means(id, { kind: 'several', parts: partsOf(code, list) });
}

export function constantSum(making: Making): void {
  const { builder, question, id, tag } = making;
  const code = builder.assembly.codeFor(tag);
  const list = listIn(making, 'Choices');
  const settings = validationOf(question);
  const total =
    numberOf(settings['ChoiceTotal']) ?? numberOf(fieldsOf(question['Configuration'])['ChoiceTotal']);
  if (list.ids.length === 0) return textEntry(making, code);
  if (!total || !Number.isInteger(total) || total < 1)
    builder.ledger.approximated(
      id,
      'question',
      both('原题不要求总和；这里按 100 分配', 'it asked for no total; here 100 points are shared'),
    );
  builder.add({
    ...common(making, code),
    type: 'sum',
    ...list.fields,
    total: total && Number.isInteger(total) && total > 0 ? Math.min(total, 1_000_000) : 100,
  });
  builder.ledger.kept(`${id}.Choices`, 'choices');
  builder.means(id, { kind: 'several', parts: partsOf(code, list) });
}

export function bestWorst(making: Making): void {
  const { builder, id, tag } = making;
  const code = builder.assembly.codeFor(tag);
  const list = listIn(making, 'Choices', false);
  if (list.ids.length < 2) return textEntry(making, code);
  builder.add({ ...common(making, code), type: 'bestWorst', ...list.fields });
  builder.ledger.kept(`${id}.Choices`, 'choices');
}

export function described(making: Making): void {
  const { builder, id, tag, question } = making;
  const code = builder.assembly.codeFor(tag, 'N');
  const { optional: _, ...base } = common(making, code);
  const lines = Object.entries(base.text).map(
    ([language, words]) => [language, words.split('\n').filter((each) => each.trim())] as const,
  );
  const text = Object.fromEntries(lines.map(([language, [first]]) => [language, first ?? '…']));
  const below = Object.fromEntries(lines.map(([language, [, ...rest]]) => [language, rest.join('\n')]));
  const more = Object.values(below).some(Boolean) ? { help: builder.assembly.text(below, '–') } : {};
  builder.add({ ...base, text, ...more, type: 'notice' });
  if (/<(img|video|audio|iframe)\b/i.test(wordsOf(question['QuestionText'])) || question['Graphics'])
    builder.ledger.dropped(
      `${id}.media`,
      'media',
      both('外部的图片或影音不随问卷保存', 'pictures and sounds from elsewhere are not kept'),
    );
}

/** Words or a number, on a line, in a field, or several of them as a form. */
export function textEntry(making: Making, given?: string): void {
  const { builder, question, tag, id } = making;
  const selector = wordsOf(question['Selector']);
  if (selector === 'FORM' && entriesOf(question['Choices']).length > 0) return form(making);
  const code = given ?? builder.assembly.codeFor(tag);
  const settings = validationOf(question);
  const content = wordsOf(settings['ContentType']);
  const range = fieldsOf(settings['ValidNumber'] ?? settings[content]);
  if (content === 'ValidNumber') {
    const [min, max] = [numberOf(range['Min']) ?? -FAR, numberOf(range['Max']) ?? FAR];
    const decimals = numberOf(range['NumDecimals']) ?? 0;
    builder.add({
      ...common(making, code),
      type: 'number',
      min,
      max: Math.max(min, max),
      ...(Number.isInteger(decimals) && decimals > 0 && decimals <= 6 ? { decimals } : {}),
      storage: 'linked',
    });
    return builder.means(id, { kind: 'number', column: code });
  }
  if (content === 'ValidDate' || settings['ValidDateType']) {
    builder.add({ ...common(making, code), type: 'date', precision: 'day', storage: 'linked' });
    return;
  }
  if (content && content !== 'ValidTextOnly')
    builder.ledger.dropped(
      `${id}.Validation`,
      'validation',
      both(`不核对“${content}”的格式`, `the form "${content}" is not checked`),
    );
  const own = numberOf(settings['MaxChars'] ?? fieldsOf(settings['CustomValidation'])['MaxChars']);
  const limit = own && Number.isInteger(own) && own >= 1 && own <= 5000 ? own : undefined;
  const isShort = selector !== 'ML' && selector !== 'ESTB';
  builder.add({
    ...common(making, code),
    type: 'open',
    maxLength: limit ?? (isShort ? SHORT : LONG),
    ...(isShort ? { short: true } : {}),
  });
  if (!limit) builder.unlimited.add(code);
  builder.means(id, { kind: 'text', column: code });
}

function form(making: Making): void {
  const { builder, id, tag, text } = making;
  const list = listIn(making, 'Choices', false);
  const grid = builder.grid(tag, text);
  list.ids.forEach((choice, at) => {
    const source = `${tag}_${choice}`;
    const code = builder.assembly.codeFor(source);
    const label = Object.fromEntries(
      builder.assembly.languages.map((language) => [language, list.fields.choices[language]![at]!]),
    );
    builder.add({
      ...common(making, code, label, source),
      type: 'open',
      maxLength: SHORT,
      short: true,
      grid,
    });
    builder.unlimited.add(code);
    builder.means(id, { kind: 'text', column: code }, choice);
  });
}
