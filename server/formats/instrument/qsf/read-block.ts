import { both } from '../../../../analysis/model/words.ts';
import { fieldsOf, listOf, wordsOf } from '../json-file.ts';
import type { Builder } from './builder.ts';
import { conditionSaid } from './conditions.ts';
import { readQuestion } from './questions.ts';
import { readSkips } from './skips.ts';
import type { FileBlock, SurveyFile } from './survey-file.ts';

/** A condition that holds for everything in a part of the flow. */
export interface Held {
  readonly place: string;
  readonly written: string;
  readonly say: () => string;
}

/** A block with its questions, under the conditions of the branches that it stands in. */
export function readBlock(builder: Builder, file: SurveyFile, block: FileBlock, held: readonly Held[]): void {
  const { id } = block;
  const code = builder.blockCode(block.title || id);
  const order = wordsOf(block.options['RandomizeQuestions']);
  const questions = block.elements
    .filter(({ Type }) => Type === 'Question')
    .map(({ QuestionID }) => wordsOf(QuestionID));
  builder.assembly.blocks.push({
    code,
    title: builder.assembly.text(builder.wording.plain(block.title || id)),
    randomise: order !== '' && order !== 'false',
  });
  builder.ledger.kept(id, 'page');
  if (/^Only|Subset/i.test(order) || fieldsOf(block.options['Randomization'])['RandomSubSet'])
    builder.ledger.approximated(
      id,
      'page',
      both('全部题目都问，不随机抽取', 'all of its questions are asked, not a random few'),
    );
  if (block.options['Looping'] && wordsOf(block.options['Looping']) !== 'None')
    builder.ledger.approximated(id, 'page', both('不循环，只问一遍', 'it is asked once and not looped'));
  for (const { place, written, say } of held)
    conditionSaid(builder, code, { does: 'showIf' }, place, written, say);
  for (const question of questions) readOne(builder, file, question, code);
  const fixed = listOf(fieldsOf(fieldsOf(block.options['Randomization'])['Advanced'])['FixedOrder']).map(
    wordsOf,
  );
  keepInPlace(
    builder,
    code,
    fixed.filter((question) => questions.includes(question)),
  );
  readSkips(builder, file, block, code);
}

/** Questions that keep their place while the others of their block are shuffled. */
function keepInPlace({ assembly, firstOf }: Builder, block: string, questions: readonly string[]): void {
  const at = assembly.blocks.findIndex(({ code }) => code === block);
  const fixed = questions.flatMap((question) => firstOf.get(question) ?? []);
  if (fixed.length > 0) assembly.blocks[at] = { ...assembly.blocks[at]!, fixed };
}

function readOne(builder: Builder, file: SurveyFile, id: string, block: string): void {
  const question = file.questions.get(id);
  if (!question)
    return builder.ledger.dropped(id, 'question', both('文件里没有这道题', 'the file does not hold it'));
  if (!builder.firstOf.has(id)) readQuestion(builder, id, question, block);
}
