import type { SourceChoice, SourceQuestion } from './source-question.ts';

type Row = Readonly<Record<string, string>>;

/** The questions of a LimeSurvey file that are of kinds known here, read with nothing but patterns. */
export function questionsInLss(xml: string): SourceQuestion[] {
  const table = (name: string) => rowsIn(xml, name);
  const language = table('surveys')[0]?.['language'] ?? '';
  const own = (rows: readonly Row[]) =>
    rows.filter((row) => !row['language'] || row['language'] === language);
  const said = (rows: readonly Row[], words: readonly Row[], key: string): Row[] =>
    own(rows).map((row) => ({
      ...words.find((each) => each[key] === row[key] && each['language'] === language),
      ...row,
    }));
  const questions = said([...table('questions')], table('question_l10ns'), 'qid');
  const parts = said(table('subquestions'), table('question_l10ns'), 'qid');
  const answers = said(table('answers'), table('answer_l10ns'), 'aid');
  const groups = own(table('groups')).sort(by('group_order'));
  const place = (row: Row) => groups.findIndex(({ gid }) => gid === row['gid']);
  return questions
    .filter(({ parent_qid: parent = '0' }) => parent === '0' || parent === '')
    .sort((one, other) => place(one) - place(other) || by('question_order')(one, other))
    .flatMap((question) =>
      asked(
        question,
        parts.filter((part) => part['parent_qid'] === question['qid']).sort(by('question_order')),
        answers.filter((answer) => answer['qid'] === question['qid']).sort(by('sortorder')),
      ),
    );
}

function asked(question: Row, parts: readonly Row[], answers: readonly Row[]): SourceQuestion[] {
  const { title = '', type = '' } = question;
  const text = question['question'] ?? '';
  const choices = answers.map((row): SourceChoice => ({
    code: row['code'] ?? '',
    label: row['answer'] ?? '',
  }));
  const one = (more: Partial<SourceQuestion> = {}) => [{ place: title, names: [title], text, ...more }];
  const rows = (more: Partial<SourceQuestion> = {}, scale = '0') =>
    parts
      .filter((part) => (part['scale_id'] ?? '0') === scale)
      .map((part) => ({
        place: `${title}_${part['title']}`,
        names: [`${title}_${part['title']}`],
        // The words of the other end stand behind a bar.
        text: (part['question'] ?? '').split('|')[0]!,
        ...more,
      }));
  if (/^[STUNX*DYG5]$/.test(type)) return type === '*' ? [] : one();
  if (/^[L!O]$/.test(type)) return one(question['other'] === 'Y' ? {} : { choices });
  if (/^[MP]$/.test(type))
    return one(
      question['other'] === 'Y'
        ? {}
        : { choices: parts.map((part) => ({ code: part['title'] ?? '', label: part['question'] ?? '' })) },
    );
  if (type === 'R') return one(choices.length > 0 ? { choices } : {});
  if (/^[FH]$/.test(type)) return rows({ choices });
  return /^[KQABCE]$/.test(type) ? rows() : [];
}

const by = (field: string) => (one: Row, other: Row) => Number(one[field] ?? 0) - Number(other[field] ?? 0);

function rowsIn(xml: string, name: string): Row[] {
  const [, rows = ''] =
    new RegExp(`<${name}>\\s*<fields>.*?</fields>\\s*<rows>(.*?)</rows>`, 's').exec(xml) ?? [];
  return [...rows.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<(\w+)>(?:<!\[CDATA\[(.*?)\]\]>)?<\/\1>/gs)].map(([, field = '', value = '']) => [
        field,
        value,
      ]),
    ),
  );
}
