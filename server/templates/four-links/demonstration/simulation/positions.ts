import type { Random } from '../../../../../analysis/numeric/random.ts';
import type { Background } from './background.ts';
import { SCALES } from './items.ts';
import { latentDraws, type Latent } from './latents.ts';

const LAST = 5;

function toPosition(value: number): number {
  return Math.min(LAST, Math.max(1, Math.round(value)));
}

/** Moves the scores so that the positions they fall on have the wanted mean: the thresholds are found, not given. */
function positionsWithMean(scores: readonly number[], mean: number): number[] {
  let low = -LAST;
  let high = 2 * LAST;
  for (let step = 0; step < 40; step += 1) {
    const centre = (low + high) / 2;
    const total = scores.reduce((sum, score) => sum + toPosition(centre + score), 0);
    if (total < mean * scores.length) low = centre;
    else high = centre;
  }
  return scores.map((score) => toPosition(high + score));
}

/** Middle managers see process, appraisal and results a little kinder; the counter is more tired. */
function shifts({ D2, D3 }: Background): Partial<Record<Latent, number>> {
  const kinder = D3 === 2 ? 0.35 : 0;
  const tired = D2 === 1 ? 0.3 : 0;
  return { PR: kinder, AP: kinder, RE: kinder, OV: kinder, BOE: tired, BOD: tired / 2 };
}

/** The option each respondent would choose on each closed item, as a position from 1 to 5 after reversal. */
export function drawPositions(
  people: readonly Background[],
  raised: Partial<Record<Latent, number>>,
  random: Random,
): Map<string, number[]> {
  const draw = latentDraws(random);
  const standings = people.map((person) => ({ standing: draw(), shift: shifts(person) }));
  const positions = new Map<string, number[]>();
  for (const { latent, sd, items } of SCALES) {
    for (const [code, mean, loading] of items) {
      const scores = standings.map(({ standing, shift }) => {
        const common = loading * (standing[latent] + (shift[latent] ?? 0));
        return sd * (common + Math.sqrt(1 - loading ** 2) * random.normal());
      });
      positions.set(code, positionsWithMean(scores, mean + (raised[latent] ?? 0)));
    }
  }
  return positions;
}
