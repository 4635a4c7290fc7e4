import { createRandom, type Random } from '../../../../analysis/numeric/random.ts';
import type { Answer, Answers } from '../../../../analysis/model/instrument/answers.ts';
import { drawBackgrounds, type Background } from './simulation/background.ts';
import { REVERSED } from './simulation/items.ts';
import type { Latent } from './simulation/latents.ts';
import { sayDontKnow, skipItems, straightLine, varyMixedBlocks, type Sheet } from './simulation/lapses.ts';
import { openAnswerDealer } from './simulation/open-answers.ts';
import { drawPositions } from './simulation/positions.ts';
import { shuffled } from './simulation/shuffled.ts';

/** The people of the study itself, and those of a second county. */
const T: SimulatedSite = { returned: 168, straightLiners: 4, inattentive: 3, writers: 56, raised: {} };
/** Talks and appeals work better there, and people are less tired; the bonus is no different. */
const R: SimulatedSite = {
  returned: 128,
  straightLiners: 2,
  inattentive: 2,
  writers: 0,
  raised: { PR: 0.5, AP: 0.4, OV: 0.3, BOE: -0.3, BOD: -0.2 },
};
const SEED = 20_260_144;
const REGION_SEED = 20_260_145;

interface SimulatedSite {
  readonly returned: number;
  /** Who tick one place throughout, and who miss the attention check. */
  readonly straightLiners: number;
  readonly inattentive: number;
  /** Who write something to an open question. */
  readonly writers: number;
  /** By how much the means of items lie above those of the study itself. */
  readonly raised: Partial<Record<Latent, number>>;
}

function drawSheets(people: readonly Background[], raised: SimulatedSite['raised'], random: Random): Sheet[] {
  const positions = [...drawPositions(people, raised, random)];
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

function simulate(site: SimulatedSite, seed: number): readonly Answers[] {
  const { returned, straightLiners, inattentive, writers, raised } = site;
  const random = createRandom(seed);
  const sheets = drawSheets(drawBackgrounds(returned, random), raised, random);
  const careless = shuffled(sheets, random).slice(0, straightLiners + inattentive);
  for (const [i, sheet] of careless.entries()) {
    if (i < straightLiners) straightLine(sheet, 3 + (i % 2));
    else sheet['AC1'] = 3 + random.index(3);
  }
  const answers = sheets.map(toAnswers);
  const deal = openAnswerDealer(random);
  for (const own of shuffled(answers, random).slice(0, writers)) Object.assign(own, deal());
  return answers;
}

/**
 * The returned questionnaires of the demonstration study, invented from the parameters of `simulation/`. Seven of the 168
 * answer carelessly: four tick one place throughout, three more miss the attention check.
 */
export function responses(seed = SEED): readonly Answers[] {
  return simulate(T, seed);
}

/** Those of the second county, by its code. */
export function regions(): Readonly<Record<string, readonly Answers[]>> {
  return { R: simulate(R, REGION_SEED) };
}
