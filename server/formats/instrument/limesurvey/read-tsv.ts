import papaparse from 'papaparse';
import { decodeSurely, UndecodableText } from '../../encoding/decode-text.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { InstrumentFileError } from '../format.ts';
import { languageTag } from './languages.ts';
import {
  type AnswerOption,
  Attributes,
  type Group,
  type Question,
  type Subquestion,
  type Survey,
} from './survey.ts';

/** What a thing of a survey is while rows in several languages are put together. */
type Mutable<T, Left extends keyof T = never> = { -readonly [field in Exclude<keyof T, Left>]: T[field] };
type Words = Record<string, string>;
type OpenQuestion = Mutable<Question, 'text' | 'help' | 'subquestions' | 'answers'> & {
  text: Words;
  help: Words;
  subquestions: (Mutable<Subquestion, 'text'> & { text: Words })[];
  answers: (Mutable<AnswerOption, 'text'> & { text: Words })[];
};
type OpenGroup = Mutable<Group, 'name' | 'description' | 'questions'> & {
  name: Words;
  description: Words;
  questions: OpenQuestion[];
};

/** Columns that are no attributes of a question. */
const COLUMNS = new Set(
  'id related_id class type/scale name relevance text help language validation mandatory encrypted other default same_default same_script'.split(
    ' ',
  ),
);

export function tsvRows(bytes: Uint8Array): Record<string, string>[] {
  let text;
  try {
    ({ text } = decodeSurely(bytes));
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    throw new InstrumentFileError({
      'zh-CN': '文件的文字编码无法识别',
      en: 'The encoding of the file cannot be made out.',
    });
  }
  const { data } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: '\t',
    skipEmptyLines: true,
  });
  const [header = [], ...rows] = data;
  return rows.map((row) => {
    // No prototype: a column may be called `constructor`.
    const found = Object.create(null) as Record<string, string>;
    header.forEach((name, at) => {
      found[name.trim()] = row[at] ?? '';
    });
    return found;
  });
}

/** The survey of a tab-separated file: one row for each language of a group, question, row and answer. */
export function readTsv(bytes: Uint8Array): Survey {
  const rows = tsvRows(bytes);
  const settings: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const row of rows) if (row['class'] === 'S') settings[row['name'] ?? ''] = row['text'] ?? '';
  const first = settings['language'] || rows.find((row) => row['language'])?.['language'] || 'en';
  const more = (settings['additional_languages'] ?? '').split(/\s+/);
  const spoken = rows.map((row) => row['language'] ?? '');
  const languages = [...new Set([first, ...more, ...spoken].filter((each) => each !== '').map(languageTag))];

  const groups = new Map<string, OpenGroup>();
  const messages = new Map<string, Record<string, string>>();
  const quotas: string[] = [];
  const assessments: string[] = [];
  const lost: string[] = [];
  const questions = new Map<string, OpenQuestion>();
  let group: OpenGroup | undefined;
  let question: OpenQuestion | undefined;
  for (const row of rows) {
    const field = (name: string) => row[name] ?? '';
    const language = languageTag(field('language') || first);
    const name = field('name').trim();
    switch (field('class')) {
      case 'SL':
        messages.set(name, { ...messages.get(name), [language]: field('text') });
        break;
      case 'G': {
        const key = field('type/scale') || field('id') || name;
        group = groups.get(key);
        if (!group) {
          group = {
            name: {},
            description: {},
            relevance: field('relevance'),
            shuffle: field('random_group'),
            questions: [],
          };
          groups.set(key, group);
        }
        group.name[language] = name;
        group.description[language] = field('text');
        question = undefined;
        break;
      }
      case 'Q': {
        group ??= openGroup(groups);
        const key = `${[...groups.values()].indexOf(group)} ${name}`;
        const known = questions.get(key);
        // A code that is there twice in one language is another question.
        question = known && known.text[language] === undefined ? known : undefined;
        if (!question) {
          question = openQuestion(row, `${questions.size}`);
          group.questions.push(question);
          questions.set(key, question);
        }
        question.text[language] = field('text');
        question.help[language] = field('help');
        for (const column of Object.keys(row))
          if (!COLUMNS.has(column) && field(column) !== '') {
            const isFirst = question.attributes.get(column) === '';
            question.attributes.set(column, field(column), language);
            if (isFirst) question.attributes.set(column, field(column));
          }
        break;
      }
      case 'SQ':
      case 'A': {
        if (!question) {
          lost.push(`${field('class')} ${name}`);
          break;
        }
        const axis = Number(field('type/scale')) === 1 ? 1 : 0;
        const list = field('class') === 'SQ' ? question.subquestions : question.answers;
        const known = list.find(
          (each) => each.code === name && each.axis === axis && each.text[language] === undefined,
        );
        if (known) known.text[language] = field('text');
        else if (field('class') === 'SQ')
          question.subquestions.push({
            code: name,
            axis,
            relevance: field('relevance') === '1' ? '' : field('relevance'),
            text: { [language]: field('text') },
          });
        else question.answers.push({ code: name, axis, text: { [language]: field('text') } });
        break;
      }
      case 'QTA':
        quotas.push(name);
        break;
      case 'AS':
        assessments.push(name);
        break;
    }
  }
  const said = (name: string): Text => messages.get(name) ?? {};
  return {
    title: said('surveyls_title'),
    languages,
    groups: [...groups.values()],
    messages: [...messages]
      .filter(([name]) => MESSAGES.test(name))
      .map(([name, text]) => ({ name: name.replace('surveyls_', ''), text })),
    settings,
    quotas,
    assessments: [...new Set(assessments)],
    lost,
  };
}

const MESSAGES =
  /^(surveyls_(description|welcometext|endtext|policy_notice|policy_error|url|urldescription|email_.*|legal_notice)|email_.*)$/;

function openGroup(groups: Map<string, OpenGroup>): OpenGroup {
  const group: OpenGroup = { name: {}, description: {}, relevance: '', shuffle: '', questions: [] };
  groups.set('', group);
  return group;
}

function openQuestion(row: Readonly<Record<string, string>>, number: string): OpenQuestion {
  const field = (name: string) => row[name] ?? '';
  return {
    sgq: `-X-X${number}`,
    type: field('type/scale').trim(),
    code: field('name').trim(),
    text: {},
    help: {},
    relevance: field('relevance'),
    mandatory: /^[YS]/i.test(field('mandatory')),
    other: field('other') === 'Y',
    pattern: field('validation'),
    attributes: new Attributes(),
    subquestions: [],
    answers: [],
    conditions: [],
    defaults: field('default') === '' ? 0 : 1,
  };
}
