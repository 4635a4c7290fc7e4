/** A small LimeSurvey survey in the layout of an old or a new LimeSurvey, as this product's own imitation of one. */
export interface Asked {
  readonly code: string;
  readonly type: string;
  readonly text?: string;
  readonly relevance?: string;
  readonly rows?: readonly (string | { code: string; text?: string; relevance?: string; scale?: number })[];
  readonly answers?: readonly (string | { code: string; text?: string; scale?: number })[];
  readonly other?: boolean;
  readonly mandatory?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly conditions?: readonly (readonly [
    scenario: number,
    field: string,
    method: string,
    value: string,
    cqid?: number,
  ])[];
  readonly group?: number;
}

type Row = Record<string, string | number>;

const escape = (words: string) => words.replaceAll(']]>', ']]]]><![CDATA[>');
const table = (name: string, rows: readonly Row[]) =>
  `<${name}><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([field, value]) => `<${field}><![CDATA[${escape(String(value))}]]></${field}>`)
          .join('')}</row>`,
    )
    .join('')}</rows></${name}>`;

const SURVEY = 9;
export const idOf = (at: number): number => 100 + at;
/** How old conditions name a question: survey, group, number. */
export const sgq = (at: number, group = 1): string => `${SURVEY}X${group}X${idOf(at)}`;

export function lss(
  asked: readonly Asked[],
  {
    version = 177,
    languages = ['en'],
    groups = [{ relevance: '', shuffle: '' }],
    quotas = [] as readonly string[],
    welcome = '',
  } = {},
): Uint8Array {
  const isNew = version >= 400;
  const said = (text: string, language: string) =>
    language === languages[0] ? text : `${text} [${language}]`;
  const [questions, texts, subquestions, answers, answerTexts, attributes, conditions]: Row[][] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  const put = (list: Row[], row: Row, text: string, help = ''): void => {
    if (isNew) {
      list.push(row);
      for (const language of languages)
        texts!.push({ qid: row['qid']!, question: said(text, language), help, language });
    } else
      for (const language of languages) list.push({ ...row, question: said(text, language), help, language });
  };
  let aid = 1;
  asked.forEach((question, at) => {
    const qid = idOf(at);
    const gid = question.group ?? 1;
    put(
      questions!,
      {
        qid,
        parent_qid: 0,
        sid: SURVEY,
        gid,
        type: question.type,
        title: question.code,
        other: question.other ? 'Y' : 'N',
        mandatory: question.mandatory ? 'Y' : 'N',
        question_order: at,
        relevance: question.relevance ?? '1',
        preg: '',
      },
      question.text ?? `Text of ${question.code}`,
    );
    (question.rows ?? []).forEach((given, order) => {
      const row = typeof given === 'string' ? { code: given } : given;
      put(
        subquestions!,
        {
          qid: 10_000 + qid * 100 + order,
          parent_qid: qid,
          title: row.code,
          question_order: order,
          scale_id: row.scale ?? 0,
          relevance: row.relevance ?? '',
        },
        row.text ?? `Row ${row.code}`,
      );
    });
    (question.answers ?? []).forEach((given, order) => {
      const answer: { code: string; text?: string; scale?: number } =
        typeof given === 'string' ? { code: given } : given;
      const row: Row = { qid, code: answer.code, sortorder: order, scale_id: answer.scale ?? 0 };
      const text = answer.text ?? `Answer ${answer.code}`;
      if (isNew) {
        answers!.push({ ...row, aid: ++aid });
        for (const language of languages) answerTexts!.push({ aid, answer: said(text, language), language });
      } else
        for (const language of languages) answers!.push({ ...row, answer: said(text, language), language });
    });
    for (const [attribute, value] of Object.entries(question.attributes ?? {}))
      attributes!.push({ qid, attribute, value });
    for (const [scenario, cfieldname, method, value, cqid = 0] of question.conditions ?? [])
      conditions!.push({ qid, cqid, scenario, cfieldname, method, value });
  });
  const groupRows = groups.map((group, at): Row => ({
    gid: at + 1,
    group_order: at,
    grelevance: group.relevance,
    randomization_group: group.shuffle,
  }));
  const named = (row: Row, language: string): Row => ({
    ...row,
    group_name: said(`Group ${row['gid']}`, language),
    description: '',
    language,
  });
  const spokenGroups = groupRows.flatMap((row) => languages.map((language) => named(row, language)));
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>',
    `<DBVersion>${version}</DBVersion><languages>${languages.map((each) => `<language>${each}</language>`).join('')}</languages>`,
    table('answers', answers!),
    ...(isNew
      ? [
          table('answer_l10ns', answerTexts!),
          table('question_l10ns', texts!),
          table('group_l10ns', spokenGroups),
        ]
      : []),
    table('conditions', conditions!),
    table('groups', isNew ? groupRows : spokenGroups),
    table('questions', questions!),
    table('subquestions', subquestions!),
    table('question_attributes', attributes!),
    table(
      'quota',
      quotas.map((name, at) => ({ id: at + 1, name })),
    ),
    table('surveys', [
      { sid: SURVEY, language: languages[0]!, additional_languages: languages.slice(1).join(' ') },
    ]),
    table(
      'surveys_languagesettings',
      languages.map((language) => ({
        surveyls_language: language,
        surveyls_title: said('A survey', language),
        surveyls_welcometext: welcome && said(welcome, language),
      })),
    ),
    '</document>',
  ].join('');
  return new TextEncoder().encode(xml);
}
