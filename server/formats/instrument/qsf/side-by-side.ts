import { mapText } from '../../../../analysis/model/words.ts';
import { type Fields, fieldsOf, listOf, wordsOf } from '../json-file.ts';
import type { Making } from './builder.ts';
import { listIn } from './choices.ts';
import { entriesOf } from './survey-file.ts';
import { cellByCell, matrix, rowsOf, textCells } from './tables.ts';

/** Several tables side by side share their rows. */
export function sideBySide(making: Making): void {
  const { builder, question, id, tag, text } = making;
  builder.ledger.kept(`${id}.Choices`, 'choices');
  for (const [number, given] of entriesOf(question['AdditionalQuestions'])) {
    const column = fieldsOf(given);
    const heading = builder.wording.text(
      question,
      (fields) => fieldsOf(fieldsOf(fields['AdditionalQuestions'])[number])['QuestionText'],
    );
    const own = builder.assembly.text(heading, number);
    const title = mapText(
      builder.assembly.text(text, tag),
      (words, language) => `${words} – ${own[language]}`,
    );
    const choices = entriesOf(column['Choices']).length > 0 ? column['Choices'] : question['Choices'];
    const order = listOf(column['ChoiceOrder']).length > 0 ? column['ChoiceOrder'] : question['ChoiceOrder'];
    const inner: Fields = {
      ...column,
      Choices: choices,
      ChoiceOrder: order,
      Language: languageOf(question, number),
      Validation: column['Validation'] ?? question['Validation'],
    };
    const type = wordsOf(column['QuestionType']);
    const name = `${tag}_${number}`;
    const one: Making = { ...making, question: inner, id: `${id}#${number}`, tag: name, text: title };
    if (type === 'TE' || wordsOf(column['Selector']) === 'TE') {
      const grid = builder.grid(name, title);
      if (entriesOf(column['Answers']).length > 1) cellByCell(one, rowsOf(one), listIn(one, 'Answers'));
      else textCells(one, rowsOf(one), grid);
    } else matrix(one);
  }
}

const languageOf = (question: Fields, number: string): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(question['Language'])).map(([language, fields]) => {
      const own = fieldsOf(fieldsOf(fieldsOf(fields)['AdditionalQuestions'])[number]);
      return [
        language,
        {
          ...fieldsOf(fields),
          ...own,
          Choices: { ...fieldsOf(fieldsOf(fields)['Choices']), ...fieldsOf(own['Choices']) },
        },
      ];
    }),
  );
