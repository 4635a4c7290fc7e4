import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { both } from '../../../../analysis/model/words.ts';
import { canBeRated, type CodedChoice } from '../coded-choices.ts';
import { numberOf } from '../json-file.ts';
import type { Builder } from './builder.ts';
import type { DictionaryField } from './dictionary.ts';

const SHORT = 200;
const LONG = 1000;
const FAR = 1_000_000_000;

export interface Making {
  readonly builder: Builder;
  readonly field: DictionaryField;
  readonly code: string;
  readonly base: Omit<Item, 'type'>;
}

/** `1, Yes | 0, No`: what stands before the first comma is the code. */
export function choicesIn({ builder, field }: Pick<Making, 'builder' | 'field'>): CodedChoice[] {
  const parts = field.choices.split(/\s*(?:\||\n|\\n)\s*/).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const at = part.indexOf(',');
    const [code, label] = at < 0 ? [part.trim(), part] : [part.slice(0, at).trim(), part.slice(at + 1)];
    return { code, label: builder.text(label.trim() || code) };
  });
}

function open({ builder, code, base, field }: Making, short: boolean): void {
  builder.add({ ...base, type: 'open', maxLength: short ? SHORT : LONG, ...(short ? { short: true } : {}) });
  builder.unlimited.add(code);
  builder.means(field.name, { kind: 'text', column: code });
}

const DECIMALS = /^number(?:_(\d)dp)?/;

function text(making: Making): void {
  const { builder, field, code, base } = making;
  const validation = field.validation.toLowerCase();
  const [min, max] = [numberOf(field.min), numberOf(field.max)];
  const isBare = validation === '' && min !== undefined && max !== undefined;
  if (/^(integer|int|float|number)/.test(validation) || isBare) {
    const places = DECIMALS.exec(validation)?.[1];
    const decimals = validation.startsWith('int') || isBare ? 0 : Number(places ?? 2);
    builder.add({
      ...base,
      type: 'number',
      min: min ?? -FAR,
      max: max !== undefined && max >= (min ?? -FAR) ? max : FAR,
      ...(decimals > 0 ? { decimals: Math.min(6, decimals) } : {}),
      storage: 'linked',
    });
    return builder.means(field.name, { kind: 'number', column: code });
  }
  if (/^date/.test(validation)) {
    if (/^datetime/.test(validation))
      builder.ledger.approximated(
        field.name,
        'question',
        both('只问日期，不问时间', 'it asks for the day and not for the time'),
      );
    builder.add({ ...base, type: 'date', precision: 'day', storage: 'linked' });
    limits(making);
    return builder.means(field.name, { kind: 'date', column: code, precision: 'day' });
  }
  if (validation === 'time' || validation === 'time_hh_mm' || validation === 'time_hh_mm_ss') {
    builder.add({ ...base, type: 'time' });
    limits(making);
    return builder.means(field.name, { kind: 'time', column: code });
  }
  if (validation !== '' && validation !== 'autocomplete')
    builder.ledger.dropped(
      `${field.name}.validation`,
      'validation',
      both(`不核对“${validation}”的格式`, `the form "${validation}" is not checked`),
    );
  open(making, true);
}

function limits({ builder, field }: Making): void {
  if (field.min || field.max)
    builder.ledger.dropped(
      `${field.name}.range`,
      'validation',
      both('日期和时间没有上下限', 'dates and times have no limits'),
    );
}

function oneOf(type: 'single' | 'dropdown') {
  return (making: Making, given?: readonly CodedChoice[]): void => {
    const { builder, field, code, base } = making;
    const choices = given ?? choicesIn(making);
    if (choices.length === 0) {
      builder.ledger.approximated(
        field.name,
        'question',
        both('没有选项，改为开放题', 'without choices it is an open question'),
      );
      return open(making, true);
    }
    const list = builder.list(choices);
    const options = choices.map((choice, at) => ({ code: choice.code, value: list.values[at]! }));
    const rated = base.grid !== undefined && canBeRated(list.values);
    if (rated) {
      const { sources } = list.fields;
      const set = builder.assembly.optionSet(
        list.values,
        choices.map(({ label }) => label),
        field.matrix,
      );
      builder.add({ ...base, type: 'scale', options: set, ...(sources ? { sources } : {}) });
    } else builder.add({ ...base, type, ...list.fields, storage: 'linked' });
    builder.ledger.kept(`${field.name}.choices`, 'choices');
    builder.means(field.name, { kind: 'coded', column: code, options });
  };
}

function manyOf(making: Making): void {
  const { builder, field, code, base } = making;
  const choices = choicesIn(making);
  if (choices.length === 0) return open(making, true);
  const list = builder.list(choices);
  const alone = /@NONEOFTHEABOVE\s*=?\s*['"]?([\w-]+)/i.exec(field.annotation)?.[1];
  const value = list.values[choices.findIndex((choice) => choice.code === alone)];
  builder.add({
    ...base,
    type: 'multiple',
    ...list.fields,
    ...(value === undefined ? {} : { exclusive: [value] }),
  });
  builder.ledger.kept(`${field.name}.choices`, 'choices');
  builder.means(field.name, { kind: 'several', parts: builder.parts(code, list, choices) });
}

const truth = (yes: readonly [string, string], no: readonly [string, string]) => (making: Making) =>
  oneOf('single')(making, [
    { code: '1', label: making.builder.pick(...yes) },
    { code: '0', label: making.builder.pick(...no) },
  ]);

function slider({ builder, field, code, base }: Making): void {
  const labels = field.choices.split('|').map((label) => label.trim());
  const [min, max] = [numberOf(field.min) ?? 0, numberOf(field.max) ?? 100];
  const fits = Number.isInteger(min) && Number.isInteger(max) && min >= -120 && max <= 127 && min < max;
  const [left, right] = [labels[0], labels.length > 1 ? labels.at(-1) : ''];
  if (fits)
    builder.add({
      ...base,
      type: 'slider',
      min,
      max,
      ...(left ? { left: builder.text(left) } : {}),
      ...(right ? { right: builder.text(right) } : {}),
    });
  else {
    builder.ledger.approximated(
      field.name,
      'question',
      both('范围超出滑块，改为数字题', 'its range does not fit a slider: a number'),
    );
    builder.add({ ...base, type: 'number', min, max: Math.max(min, max), storage: 'linked' });
  }
  if (labels.length > 2 && labels[1])
    builder.ledger.dropped(
      `${field.name}.middle`,
      'text',
      both(`滑块中间的标签“${labels[1]}”`, `the label in the middle, "${labels[1]}"`),
    );
  builder.means(field.name, { kind: 'number', column: code });
}

function computed({ builder, field, code, base }: Making): void {
  const { optional: _, help: __, ...own } = base;
  builder.add({ ...own, type: 'computed', formula: '' });
  builder.means(field.name, { kind: 'number', column: code });
  builder.calculation(code, field);
}

function told({ builder, base, field }: Making): void {
  const { optional: _, ...own } = base;
  builder.add({ ...own, type: 'notice' });
  if (/<(img|video|audio|iframe)\b/i.test(field.label))
    builder.ledger.dropped(
      `${field.name}.media`,
      'media',
      both('外部的图片或影音不随问卷保存', 'pictures and sounds from elsewhere are not kept'),
    );
}

function fromDatabase(making: Making): void {
  const { builder, field } = making;
  builder.ledger.dropped(
    `${field.name}.choices`,
    'choices',
    both('选项在原来的数据库里，不在文件中', 'the choices are in the database that it came from'),
  );
  builder.ledger.approximated(
    field.name,
    'question',
    both('没有选项，改为开放题', 'without choices it is an open question'),
  );
  builder.logic.note(making.code, `${field.name}: ${field.choices.slice(0, 500)}`);
  open(making, true);
}

export const fieldKinds: Readonly<Record<string, (making: Making) => void>> = {
  text,
  notes: (making) => open(making, false),
  textarea: (making) => open(making, false),
  radio: oneOf('single'),
  dropdown: oneOf('dropdown'),
  select: oneOf('dropdown'),
  checkbox: manyOf,
  advcheckbox: manyOf,
  yesno: truth(['是', 'Yes'], ['否', 'No']),
  truefalse: truth(['对', 'True'], ['错', 'False']),
  slider,
  calc: computed,
  descriptive: told,
  sql: fromDatabase,
};
