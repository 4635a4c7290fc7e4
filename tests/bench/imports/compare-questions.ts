import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { bareName, bareWords, type SourceChoice, type SourceQuestion } from './source-question.ts';

export type Lack = 'absent' | 'text' | 'choices' | 'codes' | 'order';

export interface Compared {
  readonly question: SourceQuestion;
  readonly lack: Lack | null;
  readonly found: string;
}

type Listed = Item & {
  readonly options?: string;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly values?: readonly number[];
  readonly sources?: Readonly<Record<string, string>>;
};

/** What of each question of a file is not exactly what the file says; null where all is. */
export function compareQuestions(definition: Definition, questions: readonly SourceQuestion[]): Compared[] {
  const items = definition.items as readonly Listed[];
  const language = Object.keys(definition.title)[0]!;
  const free = new Map(items.map((item, at) => [item, at]));
  let last = -1;
  return questions.map((question): Compared => {
    const names = question.names.map(bareName);
    const named = [...free].filter(([{ code, source }]) => names.includes(bareName(source ?? code)));
    const [item, at] = named[0] ?? [];
    if (!item || at === undefined) return { question, lack: 'absent', found: '' };
    free.delete(item);
    const order = at > last;
    last = Math.max(last, at);
    const text = item.text[language] ?? '';
    const words = bareWords(question.text);
    // Without words a question is called by its name.
    const said = words === '' || Object.values(item.text).some((each) => bareWords(each) === words);
    if (!said) return { question, lack: 'text', found: text };
    const lack = lackOf(question.choices, choicesIn(definition, item, language));
    if (lack) return { question, ...lack };
    return { question, lack: order ? null : 'order', found: '' };
  });
}

interface OwnChoice extends SourceChoice {
  readonly value: string;
}

function choicesIn(definition: Definition, item: Listed, language: string): OwnChoice[] {
  const set = item.options === undefined ? null : definition.optionSets[item.options];
  const labels =
    (set ? (set as Readonly<Record<string, unknown>>)[language] : item.choices?.[language]) ?? [];
  const values = set?.values ?? item.values;
  return (labels as readonly string[]).map((label, at) => {
    const value = String(values?.[at] ?? at + 1);
    return { label, value, code: item.sources?.[value] ?? value };
  });
}

function lackOf(
  written: readonly SourceChoice[] | undefined,
  own: readonly OwnChoice[],
): { lack: Lack; found: string } | null {
  if (!written || written.length === 0) return null;
  const found = own.map(({ label, code }) => `${code} ${label}`).join('|');
  const labelled = ({ label, code }: SourceChoice, at: number) =>
    bareWords(label) === bareWords(own[at]?.label ?? '') || bareWords(label) === '' || label === code;
  if (written.length !== own.length || !written.every(labelled)) return { lack: 'choices', found };
  const coded = ({ code }: SourceChoice, at: number) => [own[at]!.code, own[at]!.value].includes(code.trim());
  return written.every(coded) ? null : { lack: 'codes', found };
}
