import { both } from '../../../../analysis/model/words.ts';
import { type Fields, fieldsOf, wordsOf } from '../json-file.ts';
import type { Builder } from './builder.ts';
import { conditionSaid } from './conditions.ts';
import { entriesOf, type FileBlock, type SurveyFile } from './survey-file.ts';
import { logicSaid } from './translate-logic.ts';

/** Skips stand beside the questions of a block, or in the questions themselves. */
export function readSkips(builder: Builder, file: SurveyFile, block: FileBlock, code: string): void {
  for (const element of block.elements) {
    if (element['Type'] !== 'Question') continue;
    const id = wordsOf(element['QuestionID']);
    const given =
      entriesOf(element['SkipLogic']).length > 0
        ? element['SkipLogic']
        : file.questions.get(id)?.['SkipLogic'];
    entriesOf(given).forEach(([key, each]) =>
      readSkip(builder, id, fieldsOf(each), `${id}.SkipLogic[${key}]`, code),
    );
  }
}

function readSkip(builder: Builder, id: string, skip: Fields, place: string, block: string): void {
  const last = builder.assembly.items.findLast(({ code }) => code === builder.firstOf.get(id))?.code;
  if (!last)
    return builder.ledger.dropped(place, 'condition', both('它所在的题没有保留', 'its question is not here'));
  const locator = wordsOf(skip['ChoiceLocator']) || wordsOf(skip['Locator']);
  const written = `${locator} ${wordsOf(skip['Condition'])} → ${wordsOf(skip['SkipToDestination'])}`;
  builder.wait(() => {
    const to = targetOf(builder, wordsOf(skip['SkipToDestination']), block);
    if (!to)
      return builder.logic.drop(
        last,
        { place, kind: 'condition', written },
        both('找不到跳转的目标', 'the place to go on at is not here'),
      );
    const statement: Fields = {
      '0': {
        '0': {
          LogicType: 'Question',
          QuestionID: id,
          ChoiceLocator: locator,
          LeftOperand: locator,
          Operator: skip['Condition'],
          RightOperand: skip['RightOperand'] ?? skip['Value'],
        },
      },
    };
    conditionSaid(builder, last, { does: 'skip', to }, place, written, () => logicSaid(statement, builder));
  });
}

function targetOf({ assembly, firstOf }: Builder, target: string, block: string): string | undefined {
  if (target === 'ENDOFSURVEY') return 'end';
  if (target !== 'ENDOFBLOCK') return firstOf.get(target);
  const next = assembly.blocks[assembly.blocks.findIndex(({ code }) => code === block) + 1];
  return next ? next.code : 'end';
}
