import {
  type Declaration,
  type Question,
  questions,
} from '../../../../../analysis/model/procedure/declaration.ts';
import { forAnswers } from '../../../../../analysis/model/procedure/two-forms.ts';
import { declarations } from '../../../../../analysis/model/procedures/index.ts';

const all = Object.values<Declaration>(declarations).map((each) => forAnswers(each) ?? each);

/** Those on answers, and those on records alone where there are any. */
const standing = (records: boolean) => all.filter(({ on }) => on === undefined || records);

export interface ProcedureGroup {
  readonly question: Question;
  readonly procedures: readonly Declaration[];
}

/**
 * The procedures of which every word that was typed stands in a name – Chinese, English, of SPSS or of R – or, where no name has them, in
 * what they are used for; by question.
 */
export function findProcedures(typed: string, records = false): ProcedureGroup[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const having = (textsOf: (declaration: Declaration) => readonly string[]) =>
    standing(records).filter((each) => {
      const text = textsOf(each).join('\n').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const named = having(namesOf);
  const found = named.length > 0 ? named : having(({ useWhen }) => Object.values(useWhen));
  return questions.flatMap((question) => {
    const procedures = found.filter((each) => each.question === question);
    return procedures.length > 0 ? [{ question, procedures }] : [];
  });
}

/** The one that is meant: whose own name, title or other name is what was typed, else the first that is found. */
export function bestProcedure(typed: string, records = false): Declaration | undefined {
  const name = typed.trim().toLowerCase();
  if (name === '') return undefined;
  const found = findProcedures(typed, records).flatMap(({ procedures }) => procedures);
  const called = (namesIn: (declaration: Declaration) => readonly string[]) =>
    found.find((each) => namesIn(each).some((one) => one.toLowerCase() === name));
  return called((each) => [each.name, ...Object.values(each.title)]) ?? called(namesOf) ?? found[0];
}

const namesOf = ({ name, title, also = [] }: Declaration) => [name, title['zh-CN'], title.en, ...also];
