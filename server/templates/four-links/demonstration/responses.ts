import { createRandom, type Random } from '../../../../analysis/numeric/random.ts';
import type { Answer, Answers } from '../../../../analysis/model/instrument/answers.ts';
import { drawBackgrounds, type Background } from './simulation/background.ts';
import { REVERSED } from './simulation/items.ts';
import { sayDontKnow, skipItems, straightLine, varyMixedBlocks, type Sheet } from './simulation/lapses.ts';
import { openAnswerDealer } from './simulation/open-answers.ts';
import { drawPositions } from './simulation/positions.ts';
import { shuffled } from './simulation/shuffled.ts';

const RETURNED = 168;
const STRAIGHT_LINERS = 4;
const INATTENTIVE = 3;
const WRITERS = RETURNED / 3;
const SEED = 20_260_144;

function drawSheets(people: readonly Background[], random: Random): Sheet[] {
  const positions = [...drawPositions(people, random)];
  return people.map((person, who) => {
    const ratings = positions.map(
      ([code, at]) => [code, REVERSED.has(code) ? 6 - at[who]! : at[who]!] as const,
    );
    const sheet: Sheet = { ...Object.fromEntries(ratings), AC1: 2, ...person };
    sayDontKnow(sheet, random);
    skipItems(sheet, random);
    varyMixedBlocks(sheet);
    return sheet;
  });
}

function toAnswers(sheet: Sheet): Record<string, Answer> {
  const answer = (code: string, cell: Sheet[string]) =>
    code.startsWith('BO') && typeof cell === 'number' ? (cell - 1) * 25 : cell;
  return Object.fromEntries(Object.entries(sheet).map(([code, cell]) => [code, answer(code, cell)]));
}

/**
 * The returned questionnaires of the demonstration study, invented from the parameters of `simulation/`. Seven of the 168
 * answer carelessly: four tick one place throughout, three more miss the attention check.
 */
export function responses(seed = SEED): readonly Answers[] {
  const random = createRandom(seed);
  const sheets = drawSheets(drawBackgrounds(RETURNED, random), random);
  const careless = shuffled(sheets, random).slice(0, STRAIGHT_LINERS + INATTENTIVE);
  for (const [i, sheet] of careless.entries()) {
    if (i < STRAIGHT_LINERS) straightLine(sheet, 3 + (i % 2));
    else sheet['AC1'] = 3 + random.index(3);
  }
  const answers = sheets.map(toAnswers);
  const deal = openAnswerDealer(random);
  for (const own of shuffled(answers, random).slice(0, WRITERS)) Object.assign(own, deal());
  return answers;
}
