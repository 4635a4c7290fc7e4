import { both } from '../../../../analysis/model/words.ts';
import {
  InstrumentFileError,
  type InstrumentFormat,
  type ReadInstrument,
  type SourceFile,
} from '../format.ts';
import { fieldsOf, jsonIn, listOf, wordsOf } from '../json-file.ts';
import { fitOpenAnswers } from '../open-answers.ts';
import { Builder } from './builder.ts';
import { noQuotas } from './flow-parts.ts';
import { Flow } from './flow.ts';
import { leftOut } from './questions.ts';
import { entriesOf, isSurveyFile, sortSurvey, type SurveyFile } from './survey-file.ts';
import { Wording } from './wording.ts';

function read({ bytes }: SourceFile): ReadInstrument {
  const given = jsonIn(bytes);
  if (!isSurveyFile(given))
    throw new InstrumentFileError(
      both('文件里没有 Qualtrics 问卷', 'there is no Qualtrics survey in the file'),
    );
  const file = sortSurvey(given);
  const wording = new Wording(file);
  const name = wordsOf(file.entry['SurveyName']);
  const builder = new Builder(name, wording.plain(name), wording, file.questions);
  new Flow(builder, file).read();
  questionsLeft(builder, file);
  messages(builder, file);
  for (const language of wording.languages) builder.ledger.kept(language, 'language');
  return finish(builder);
}

function finish(builder: Builder): ReadInstrument {
  const { assembly, ledger, logic } = builder;
  assembly.items.forEach((item, at) => {
    assembly.items[at] = {
      ...item,
      text: builder.piped(item.text),
      ...(item.help ? { help: builder.piped(item.help) } : {}),
    };
  });
  for (const { code, text } of assembly.items)
    if (Object.values(text).some((words) => /\$\{[a-z]+:\/\//.test(words)))
      ledger.approximated(
        code,
        'text',
        both('文中引用的内容不是回答，保留原样', 'what the text repeats is no answer; it stands as it was'),
      );
  fitOpenAnswers(assembly.items, builder.unlimited, ledger);
  builder.finishWaiting();
  const definition = logic.settle(assembly.finish());
  return { definition, report: ledger.report('qsf', definition.items.length) };
}

/** Questions that stand in no block. */
function questionsLeft(builder: Builder, { questions, blocks }: SurveyFile): void {
  const placed = new Set(
    blocks.flatMap(({ elements }) => elements.map(({ QuestionID }) => wordsOf(QuestionID))),
  );
  for (const [id, question] of questions)
    if (!placed.has(id)) leftOut(builder, id, question, both('不在任何部分中', 'it stands in no block'));
}

/** What is neither asked nor in the flow. */
function messages(builder: Builder, { options, others }: SurveyFile): void {
  const { ledger } = builder;
  const ends = both('结束页对所有人相同', 'the last page is the same for all');
  for (const name of [
    'EOSMessage',
    'SurveyTermination',
    'EOSRedirectURL',
    'InactiveMessage',
    'CustomStyles',
    'Header',
    'Footer',
  ])
    if (!/^(DefaultMessage|\s*)$/.test(wordsOf(options[name]))) ledger.dropped(`SO.${name}`, 'message', ends);
  for (const element of others) {
    const place = wordsOf(element['PrimaryAttribute']) || wordsOf(element['Element']);
    switch (wordsOf(element['Element'])) {
      case 'QO':
      case 'QG':
        ledger.dropped(place, 'quota', noQuotas);
        break;
      case 'SCO': {
        const categories = listOf(fieldsOf(element['Payload'])['ScoringCategories']);
        categories.forEach((each, at) =>
          ledger.dropped(
            `SCO.${wordsOf(fieldsOf(each)['Name']) || at}`,
            'calculation',
            both('计分改在“量表”中设定', 'scores are set up as scales'),
          ),
        );
        break;
      }
      case 'TR':
        entriesOf(element['Payload'])
          .slice(0, 1)
          .forEach(() =>
            ledger.dropped(place, 'setting', both('没有触发的邮件', 'nothing is sent to anybody')),
          );
    }
  }
}

export const qsf: InstrumentFormat = {
  name: 'qsf',
  title: both('Qualtrics 问卷（.qsf）', 'Qualtrics survey (.qsf)'),
  recognises: ({ bytes }) => isSurveyFile(jsonIn(bytes)),
  read,
};
