import { type CodedList, codedList } from '../coded-choices.ts';
import { type Fields, fieldsOf, listOf, wordsOf } from '../json-file.ts';
import type { Builder, Making } from './builder.ts';
import { entriesOf } from './survey-file.ts';

/** A list of choices (or of answers to each row), in its order. */
export interface Listed extends CodedList {
  /** Their numbers in the file. */
  readonly ids: readonly string[];
  readonly special: { readonly other?: readonly number[]; readonly exclusive?: readonly number[] };
  readonly byId: ReadonlyMap<string, number>;
}

export type ListName = 'Choices' | 'Answers';

/** The numbers of choices in the order in which they stand. */
export function idsOf(question: Fields, list: ListName): string[] {
  const all = entriesOf(question[list]).map(([id]) => id);
  const order = listOf(question[list === 'Choices' ? 'ChoiceOrder' : 'AnswerOrder'])
    .map(wordsOf)
    .filter((id) => all.includes(id));
  return [...new Set([...order, ...all])].filter(
    (id) => typeof fieldsOf(question[list])[id] === 'object' || Array.isArray(question[list]),
  );
}

const choiceIn = (question: Fields, list: ListName, id: string): Fields =>
  fieldsOf(Array.isArray(question[list]) ? question[list][Number(id)] : fieldsOf(question[list])[id]);

export const isOn = (value: unknown): boolean =>
  value === true || value === 'true' || value === 'on' || value === 1;

export function listIn(
  { builder, question }: Pick<Making, 'builder' | 'question'>,
  list: ListName,
  recoded = true,
): Listed {
  const ids = idsOf(question, list);
  const recodes = recoded ? fieldsOf(question['RecodeValues']) : {};
  const names = recoded ? fieldsOf(question['VariableNaming']) : {};
  const coded = codedList(
    builder.assembly,
    ids.map((id) => ({ code: wordsOf(recodes[id]) || id, label: labelOf(builder, question, list, id) })),
  );
  const named = ids.flatMap((id, at) => {
    const name = wordsOf(names[id]);
    return name && name !== String(coded.values[at]) ? [[String(coded.values[at]), name]] : [];
  });
  const sources = { ...(Object.fromEntries(named) as Record<string, string>), ...coded.fields.sources };
  const values = (holds: (choice: Fields) => boolean) =>
    coded.values.filter((_, at) => holds(choiceIn(question, list, ids[at]!)));
  const other = values(({ TextEntry }) => isOn(TextEntry));
  const exclusive = values(({ ExclusiveAnswer }) => isOn(ExclusiveAnswer));
  return {
    ids,
    values: coded.values,
    fields: { ...coded.fields, ...(Object.keys(sources).length > 0 ? { sources } : {}) },
    special: {
      ...(other.length > 0 ? { other } : {}),
      ...(exclusive.length > 0 ? { exclusive } : {}),
    },
    byId: new Map(ids.map((id, at) => [id, coded.values[at]!])),
  };
}

export function labelOf(builder: Builder, question: Fields, list: ListName, id: string) {
  return builder.wording.text(question, (fields) => choiceIn(fields, list, id)['Display']);
}

/** Whether the choices are shuffled, and which of them keep their place. */
export function shuffling(question: Fields, { byId }: Listed): { randomise?: boolean; fixed?: number[] } {
  const randomization = fieldsOf(question['Randomization']);
  const type = wordsOf(randomization['Type']) || (typeof question['Randomization'] === 'string' ? 'All' : '');
  if (!type || type === 'None') return {};
  const advanced = fieldsOf(randomization['Advanced']);
  const fixed = listOf(advanced['FixedOrder'] ?? advanced['Fixed'])
    .map((id) => byId.get(wordsOf(id)))
    .filter((value) => value !== undefined);
  return { randomise: true, ...(fixed.length > 0 ? { fixed } : {}) };
}

export const choiceFields = (question: Fields, list: ListName, id: string): Fields =>
  choiceIn(question, list, id);

/** The earlier question whose choices are offered again: those chosen, those not, or all. */
export function carriedFrom(
  builder: Builder,
  question: Fields,
): { readonly id: string; readonly which: 'chosen' | 'unchosen' | 'all' } | null {
  const locator = wordsOf(fieldsOf(question['DynamicChoices'])['Locator']);
  const [, id, group] = /^q:\/\/([^/]+)\/ChoiceGroup\/(\w+)/.exec(locator) ?? [];
  if (!id || !builder.questions.has(id)) return null;
  if (group === 'SelectedChoices') return { id, which: 'chosen' };
  return { id, which: group === 'UnselectedChoices' || group === 'NonSelectedChoices' ? 'unchosen' : 'all' };
}
