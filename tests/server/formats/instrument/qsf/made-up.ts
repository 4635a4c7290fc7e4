/** Made-up surveys in the form that Qualtrics writes. */

type Json = Record<string, unknown>;

export const choices = (...labels: (string | Json)[]): Json =>
  Object.fromEntries(
    labels.map((label, at) => [String(at + 1), typeof label === 'string' ? { Display: label } : label]),
  );

/** A question with its id; the tag is Q and the number of the id. */
export const question = (id: string, type: string, selector: string, more: Json = {}): Json => ({
  SurveyID: 'SV_1',
  Element: 'SQ',
  PrimaryAttribute: id,
  Payload: {
    QuestionID: id,
    QuestionText: `Text of <b>${id}</b>`,
    DataExportTag: id.replace('QID', 'Q'),
    QuestionType: type,
    Selector: selector,
    Validation: { Settings: { ForceResponse: 'ON', Type: 'None' } },
    Language: [],
    ...more,
  },
});

export const block = (id: string, questions: (string | Json)[], more: Json = {}): Json => ({
  Type: 'Standard',
  ID: id,
  Description: `Block ${id}`,
  BlockElements: questions.map((each) =>
    typeof each === 'string' ? { Type: 'Question', QuestionID: each } : each,
  ),
  ...more,
});

/** One statement of a logic. */
export const statement = (locator: string, operator: string, right?: unknown, joined?: string): Json => ({
  LogicType: 'Question',
  QuestionID: /QID\d+/.exec(locator)?.[0],
  ChoiceLocator: locator,
  LeftOperand: locator,
  Operator: operator,
  RightOperand: right,
  ...(joined ? { Conjuction: joined } : {}),
  Type: 'Expression',
  Description: `<span>${locator} ${operator}</span>`,
});

export const logic = (...sets: Json[][]): Json => ({
  ...Object.fromEntries(
    sets.map((set, at) => [
      String(at),
      { ...Object.fromEntries(set.map((each, n) => [String(n), each])), Type: at === 0 ? 'If' : 'OrIf' },
    ]),
  ),
  Type: 'BooleanExpression',
});

export const survey = (
  blocks: Json[],
  flow: Json[] | null,
  questions: Json[],
  others: Json[] = [],
): Json => ({
  SurveyEntry: { SurveyID: 'SV_1', SurveyName: 'Made up', SurveyLanguage: 'EN' },
  SurveyElements: [
    { Element: 'BL', PrimaryAttribute: 'Survey Blocks', Payload: blocks },
    ...(flow
      ? [{ Element: 'FL', PrimaryAttribute: 'Survey Flow', Payload: { Type: 'Root', Flow: flow } }]
      : []),
    ...questions,
    ...others,
  ],
});

export const file = (json: unknown) => ({ name: 'x.qsf', bytes: Buffer.from(JSON.stringify(json)) });
