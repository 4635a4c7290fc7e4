import { type Fields, fieldsOf, isObject, listOf, wordsOf } from '../json-file.ts';

/** A part of a survey that its flow leads to. */
export interface FileBlock {
  readonly id: string;
  readonly title: string;
  readonly isTrash: boolean;
  readonly options: Fields;
  readonly elements: readonly Fields[];
}

/** What a .qsf file holds, sorted by what it is. */
export interface SurveyFile {
  readonly entry: Fields;
  readonly options: Fields;
  readonly blocks: readonly FileBlock[];
  readonly flow: readonly unknown[];
  /** The questions by their id, QID1 … */
  readonly questions: ReadonlyMap<string, Fields>;
  readonly others: readonly Fields[];
}

export const isSurveyFile = (given: unknown): given is Fields =>
  isObject(given) &&
  isObject(given['SurveyEntry']) &&
  (Array.isArray(given['SurveyElements']) || isObject(given['SurveyElements']));

/** Lists of Qualtrics are arrays in some files and numbered objects in others. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  Array.isArray(value) ? value.map((each, at) => [String(at), each]) : Object.entries(fieldsOf(value));

export function sortSurvey(file: Fields): SurveyFile {
  const elements = entriesOf(file['SurveyElements']).map(([, each]) => fieldsOf(each));
  const of = (kind: string) => elements.filter((each) => each['Element'] === kind);
  const payload = (kind: string) => fieldsOf(of(kind)[0]?.['Payload']);
  const questions = new Map<string, Fields>();
  for (const element of of('SQ')) {
    const id = wordsOf(element['PrimaryAttribute']) || wordsOf(fieldsOf(element['Payload'])['QuestionID']);
    if (id && !questions.has(id)) questions.set(id, fieldsOf(element['Payload']));
  }
  return {
    entry: fieldsOf(file['SurveyEntry']),
    options: payload('SO'),
    blocks: entriesOf(of('BL')[0]?.['Payload']).map(([key, each]) => blockOf(key, fieldsOf(each))),
    flow: listOf(payload('FL')['Flow']),
    questions,
    others: elements.filter((each) => !['SQ', 'BL', 'FL', 'SO'].includes(wordsOf(each['Element']))),
  };
}

function blockOf(key: string, block: Fields): FileBlock {
  const title = wordsOf(block['Description']);
  return {
    id: wordsOf(block['ID']) || key,
    title,
    isTrash: block['Type'] === 'Trash' || /^trash\b/i.test(title),
    options: fieldsOf(block['Options']),
    elements: entriesOf(block['BlockElements']).map(([, each]) => fieldsOf(each)),
  };
}
