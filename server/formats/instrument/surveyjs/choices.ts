import { both, type Text, textIn } from '../../../../analysis/model/words.ts';
import { codedList, type CodedList } from '../coded-choices.ts';
import { type Fields, isObject, listOf, numberOf } from '../json-file.ts';
import { type Builder, type Entry, named } from './builder.ts';
import type { CodedOption } from './subject.ts';

/** The choices of a question: its fields, and the entry behind each value. */
export interface Listed extends CodedList {
  readonly entries: readonly Entry[];
  readonly options: readonly CodedOption[];
  readonly special: {
    readonly other?: readonly number[];
    readonly fixed?: readonly number[];
    readonly exclusive?: readonly number[];
  };
}

const isCode = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && value !== '';

/** Entries are values, `value|text`, or objects with both. */
export function entriesIn(builder: Builder, given: unknown): Entry[] {
  return listOf(given).flatMap((each): Entry[] => {
    const fields: Fields = isObject(each) ? each : {};
    const [own, shown] =
      typeof each === 'string' && each.includes('|') ? each.split('|', 2) : [each, undefined];
    const value = isObject(each) ? (fields['value'] ?? fields['name']) : own;
    if (!isCode(value)) return [];
    const label = shown ?? fields['text'] ?? fields['title'] ?? String(value);
    return [{ code: value, label: builder.text(label, String(value)), fields }];
  });
}

/** Choices that SurveyJS words itself unless told otherwise: their switches, the code, the text. */
const SPECIAL = [
  {
    names: ['showNoneItem', 'hasNone'],
    code: 'none',
    text: 'noneText',
    words: both('无', 'None'),
    role: 'alone',
  },
  {
    names: ['showRefuseItem'],
    code: 'refused',
    text: 'refuseText',
    words: both('拒绝回答', 'Refuse to answer'),
    role: 'alone',
  },
  {
    names: ['showDontKnowItem'],
    code: 'dontknow',
    text: 'dontKnowText',
    words: both('不知道', "Don't know"),
    role: 'alone',
  },
  {
    names: ['showOtherItem', 'hasOther'],
    code: 'other',
    text: 'otherText',
    words: both('其他（请说明）', 'Other (please specify)'),
    role: 'other',
  },
] as const;

const spoken = (builder: Builder, words: Text): Text =>
  Object.fromEntries(builder.assembly.languages.map((language) => [language, textIn(words, language)]));

function specialsOf(builder: Builder, question: Fields): Entry[] {
  return SPECIAL.filter(({ names }) => names.some((name) => named(question, name))).map(
    ({ code, text, words, role }) => {
      const own = builder.words(question[text]);
      const label = builder.assembly.text({ ...spoken(builder, words), ...own });
      return { code, label, fields: {}, role };
    },
  );
}

/** Numbers from … to … in steps, as drop-down lists have them. */
function numbered(builder: Builder, question: Fields): Entry[] {
  const [min, max] = [numberOf(question['choicesMin']) ?? 0, numberOf(question['choicesMax'])];
  const step = numberOf(question['choicesStep']) ?? 1;
  if (max === undefined || !(step > 0) || !((max - min) / step < 2000)) return [];
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => {
    const code = min + at * step;
    return { code, label: builder.text(String(code)), fields: {} };
  });
}

export function listed(builder: Builder, entries: readonly Entry[]): Listed {
  const codes = entries.map(({ code, label }) => ({ code: String(code), label }));
  const list = codedList(builder.assembly, codes);
  const values = (holds: (entry: Entry) => boolean) => list.values.filter((_, at) => holds(entries[at]!));
  const other = values(({ role, fields }) => role === 'other' || named(fields, 'showCommentArea'));
  const exclusive = values(({ role, fields }) => role === 'alone' || named(fields, 'isExclusive'));
  const fixed = values(({ role }) => role !== undefined);
  return {
    ...list,
    entries,
    options: entries.map(({ code }, at) => ({ code, value: list.values[at]! })),
    special: {
      ...(other.length > 0 ? { other } : {}),
      ...(exclusive.length > 0 ? { exclusive } : {}),
      ...(fixed.length > 0 ? { fixed } : {}),
    },
  };
}

/** The choices of a question with those that SurveyJS adds. */
export function choicesOf(builder: Builder, question: Fields): Entry[] {
  const own = entriesIn(builder, question['choices'] ?? question['rateValues']);
  return [...(own.length > 0 ? own : numbered(builder, question)), ...specialsOf(builder, question)];
}
