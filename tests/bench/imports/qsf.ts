import { type SourceChoice, type SourceQuestion, written } from './source-question.ts';

type Json = Readonly<Record<string, unknown>>;

/** The questions of a Qualtrics file that are of kinds known here, in the order of its blocks. */
export function questionsInQsf(text: string): SourceQuestion[] {
  const elements = (JSON.parse(text) as { SurveyElements: Json[] }).SurveyElements;
  const payloads = new Map(
    elements
      .filter(({ Element }) => Element === 'SQ')
      .map(({ Payload }) => [String((Payload as Json)['QuestionID']), Payload as Json]),
  );
  const blocks = entries(elements.find(({ Element }) => Element === 'BL')?.['Payload']).map(
    ([, block]) => block as Json,
  );
  const flow = JSON.stringify(elements.find(({ Element }) => Element === 'FL') ?? null);
  const place = ({ ID }: Json) => flow.indexOf(`"${String(ID)}"`);
  return blocks
    .filter((block) => block['Type'] !== 'Trash' && place(block) >= 0)
    .sort((one, other) => place(one) - place(other))
    .flatMap((block) => entries(block['BlockElements']))
    .flatMap(([, element]) => asked(payloads.get(String((element as Json)['QuestionID']))));
}

function asked(question: Json | undefined): SourceQuestion[] {
  if (!question) return [];
  const { QuestionType: type, Selector: selector, SubSelector: sub } = question;
  const tag = String(question['DataExportTag']);
  const text = String(question['QuestionText']);
  const list = (given: unknown, order: unknown): [string, Json][] => {
    const all = new Map(entries(given) as [string, Json][]);
    const keys = Array.isArray(order) ? order.map(String) : [...all.keys()];
    return keys.flatMap((key) => (all.has(key) ? [[key, all.get(key)!] as [string, Json]] : []));
  };
  const tags = (question['ChoiceDataExportTags'] || {}) as Json;
  const recodes = (question['RecodeValues'] ?? {}) as Json;
  const choice = ([key, { Display }]: [string, Json]): SourceChoice => ({
    code: written(recodes[key] ?? key),
    label: String(Display),
  });
  const choices = list(question['Choices'], question['ChoiceOrder']);
  const plain = choices.every(([, each]) => !each['TextEntry']);
  const one = (more: Partial<SourceQuestion> = {}) => [{ place: tag, names: [tag], text, ...more }];
  if (type === 'MC') return one(plain ? { choices: choices.map(choice) } : {});
  if (type === 'DB' && selector !== 'PTB') return one();
  if (type === 'TE' && /^(SL|ML|ESTB)$/.test(String(selector))) return one();
  if (type === 'Matrix' && sub === 'SingleAnswer') {
    const answers = list(question['Answers'], question['AnswerOrder']).map(choice);
    return choices.map(([key, { Display }]) => ({
      place: `${tag}_${key}`,
      names: [`${tag}_${key}`, written(tags[key])],
      text: String(Display),
      choices: answers,
    }));
  }
  return [];
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
