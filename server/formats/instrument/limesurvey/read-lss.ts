import type { Text } from '../../../../analysis/model/words.ts';
import { InstrumentFileError } from '../format.ts';
import { languageTag } from './languages.ts';
import { readRows, type Row } from './read-rows.ts';
import {
  type AnswerOption,
  Attributes,
  type Group,
  type Question,
  type Subquestion,
  type Survey,
} from './survey.ts';

type Rows = readonly Row[];
const at = (name: string) => (one: Row, other: Row) => Number(one[name] ?? 0) - Number(other[name] ?? 0);

/**
 * The survey of an .lss file. Old ones hold a row for each language of a question, group or answer; newer ones hold one, and the
 * texts in tables of their own (question_l10ns, group_l10ns, answer_l10ns).
 */
export function readLss(bytes: Uint8Array): Survey {
  const { rows, languages: listed, documentType } = readRows(bytes);
  const table = (name: string): Rows => rows.get(name) ?? [];
  if (documentType !== 'Survey')
    throw new InstrumentFileError({
      'zh-CN': `这是 LimeSurvey 的“${documentType || '?'}”文件，不是整份问卷（.lss）`,
      en: `This is a LimeSurvey file of the kind "${documentType || '?'}", not a whole survey (.lss).`,
    });
  const [main = {}] = table('surveys');
  const first = main['language'] ?? listed[0] ?? 'en';
  const more = (main['additional_languages'] ?? '').split(/\s+/).filter((each) => each !== '');
  const languages = [...new Set([first, ...more, ...(more.length === 0 ? listed : [])].map(languageTag))];

  const said = (own: Rows, name: string): Text =>
    Object.fromEntries(
      own.map((row): [string, string] => [languageTag(row['language'] || first), row[name] ?? '']).reverse(),
    );
  /** The rows of each thing by its number, the texts from a table of their own where there is one. */
  const texts = (name: string, id: string, local: string) => {
    const own = table(local);
    return own.length > 0 ? grouped(own, id) : grouped(table(name), id);
  };
  const groupTexts = texts('groups', 'gid', 'group_l10ns');
  const questionTexts = texts('questions', 'qid', 'question_l10ns');
  const localSub = table('question_l10ns').length > 0;
  const subTexts = localSub ? questionTexts : grouped(table('subquestions'), 'qid');
  const localAnswers = grouped(table('answer_l10ns'), 'aid');
  const attributes = grouped(table('question_attributes'), 'qid');
  const conditions = grouped(table('conditions'), 'qid');
  const defaults = grouped(table('defaultvalues'), 'qid');
  const byOwner = grouped(distinct(table('subquestions'), ['qid']), 'parent_qid');
  const answerKeys = localAnswers.size > 0 ? ['aid'] : ['qid', 'scale_id', 'code'];
  const answersOf = grouped(table('answers'), 'qid');

  const answers = (qid: string): AnswerOption[] => {
    const own = answersOf.get(qid) ?? [];
    const keyOf = (row: Row) => `${row['scale_id'] ?? 0} ${row['code'] ?? ''}`;
    const words = new Map<string, Row[]>();
    for (const row of own) words.set(keyOf(row), [...(words.get(keyOf(row)) ?? []), row]);
    return distinct(own, answerKeys)
      .toSorted((one, other) => at('scale_id')(one, other) || at('sortorder')(one, other))
      .map((row) => ({
        code: row['code'] ?? '',
        axis: Number(row['scale_id'] ?? 0),
        text: said(localAnswers.get(row['aid'] ?? '') ?? words.get(keyOf(row)) ?? [row], 'answer'),
      }));
  };
  const subquestions = (qid: string): Subquestion[] =>
    (byOwner.get(qid) ?? [])
      .toSorted((one, other) => at('scale_id')(one, other) || at('question_order')(one, other))
      .map((row) => ({
        code: row['title'] ?? '',
        axis: Number(row['scale_id'] ?? 0),
        relevance: row['relevance'] ?? '',
        text: said(subTexts.get(row['qid'] ?? '') ?? [row], 'question'),
      }));
  const question = (row: Row): Question => {
    const qid = row['qid'] ?? '';
    const own = new Attributes();
    for (const { attribute = '', value = '', language = '' } of attributes.get(qid) ?? [])
      own.set(attribute, value, language === '' ? '' : languageTag(language));
    const words = questionTexts.get(qid) ?? [row];
    return {
      sgq: `${row['sid'] ?? ''}X${row['gid'] ?? ''}X${qid}`,
      type: row['type'] ?? '',
      code: row['title'] ?? '',
      text: said(words, 'question'),
      help: said(words, 'help'),
      relevance: row['relevance'] || own.get('relevance'),
      mandatory: /^[YS]/i.test(row['mandatory'] ?? ''),
      other: row['other'] === 'Y',
      pattern: row['preg'] ?? '',
      attributes: own,
      subquestions: subquestions(qid),
      answers: answers(qid),
      conditions: (conditions.get(qid) ?? []).map((each) => ({
        scenario: each['scenario'] ?? '1',
        question: each['cqid'] ?? '',
        field: each['cfieldname'] ?? '',
        method: (each['method'] ?? '').trim() || '==',
        value: each['value'] ?? '',
      })),
      defaults: defaults.get(qid)?.length ?? 0,
    };
  };
  const all = distinct(table('questions'), ['qid']).filter((row) => Number(row['parent_qid'] ?? 0) === 0);
  const inGroup = grouped(all, 'gid');
  const groups = distinct(table('groups'), ['gid'])
    .toSorted(at('group_order'))
    .map((row): Group => {
      const words = groupTexts.get(row['gid'] ?? '') ?? [row];
      return {
        name: said(words, 'group_name'),
        description: said(words, 'description'),
        relevance: row['grelevance'] ?? '',
        shuffle: row['randomization_group'] ?? '',
        questions: (inGroup.get(row['gid'] ?? '') ?? []).toSorted(at('question_order')).map(question),
      };
    });
  const known = new Set(all.map((row) => row['qid']));
  const settings = table('surveys_languagesettings');
  const language = settings.map((row): Row => ({ ...row, language: row['surveyls_language'] ?? first }));
  return {
    title: said(language, 'surveyls_title'),
    languages,
    groups,
    messages: messageFields(settings).map((name) => ({
      name: name.replace('surveyls_', ''),
      text: said(language, name),
    })),
    settings: main,
    quotas: distinct(table('quota'), ['id']).map((row) => row['name'] ?? row['id'] ?? ''),
    assessments: distinct(table('assessments'), ['id']).map((row) => row['name'] ?? row['id'] ?? ''),
    lost: [
      ...new Set(
        ['subquestions', 'answers', 'conditions'].flatMap((name) =>
          table(name).flatMap((row) => {
            const owner = row['parent_qid'] ?? row['qid'] ?? '';
            return known.has(owner) ? [] : [`${name} qid ${owner}`];
          }),
        ),
      ),
    ],
  };
}

function grouped(rows: Rows, name: string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[name] ?? '';
    const own = found.get(key) ?? [];
    own.push(row);
    found.set(key, own);
  }
  return found;
}

function distinct(rows: Rows, keys: readonly string[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = keys.map((name) => row[name] ?? '').join('\n');
    if (!found.has(key)) found.set(key, row);
  }
  return [...found.values()];
}

/** The texts of a survey beside its title that say something. */
function messageFields(settings: Rows): string[] {
  const names = new Set(settings.flatMap((row) => Object.keys(row)));
  return [...names].filter(
    (name) =>
      /^(surveyls_(description|welcometext|endtext|policy_notice|policy_error|url|urldescription|email_.*|legal_notice)|email_.*|attachments)$/.test(
        name,
      ) && settings.some((row) => (row[name] ?? '').trim() !== ''),
  );
}
