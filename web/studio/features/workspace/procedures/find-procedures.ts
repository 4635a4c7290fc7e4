import {
  type Declaration,
  type Question,
  questions,
} from '../../../../../analysis/model/procedure/declaration.ts';
import { declarations } from '../../../../../analysis/model/procedures/index.ts';

const all: readonly Declaration[] = Object.values(declarations);

export interface ProcedureGroup {
  readonly question: Question;
  readonly procedures: readonly Declaration[];
}

/** The procedures of which every word that was typed is found in a name: Chinese, English, of SPSS or of R; by question. */
export function findProcedures(typed: string): ProcedureGroup[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((each) => {
    const text = namesOf(each).join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return questions.flatMap((question) => {
    const procedures = found.filter((each) => (each.question ?? 'describe') === question);
    return procedures.length > 0 ? [{ question, procedures }] : [];
  });
}

const namesOf = ({ name, title, useWhen, also = [] }: Declaration) => [
  name,
  title['zh-CN'],
  title.en,
  useWhen['zh-CN'],
  useWhen.en,
  ...also,
];
