import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { sheetReader } from '../../../analysis/model/instrument/sheet.ts';

/** The answers that can still be given after the questionnaire was edited. */
export function fitting(definition: Definition, answers: Answers): Answers {
  const read = sheetReader(definition, '');
  const fits = ([code, answer]: [string, unknown]) =>
    read({ instrument: '', answers: { [code]: answer }, flags: [] }) !== null;
  return Object.fromEntries(Object.entries(answers).filter(fits));
}
