import { firstStep, meanAt, widthOf, type Layout } from './layout.ts';
import { addComplete, seenValue, touchedBy, unknownOf, type Likelihood } from './likelihood.ts';
import { modeOf, noPrior } from './mode.ts';
import { responsesAt } from './responses.ts';

const SETTLED = 1e-11;

/**
 * The likelihood with each ratee at its best measure: the Schur complement takes the ratees out.
 * Cost: ratings × span of the scale; of the information also (elements of a ratee)².
 */
export function jointLikelihood(layout: Layout): Likelihood {
  const { begins, cell, score, scores, ratees, steps, severityAt, difficultyAt, observed } = layout;
  const [first, mean, width] = [firstStep(layout), meanAt(layout), widthOf(layout)];
  const modes = new Float64Array(ratees);
  const touched = Array.from(modes, (_, n) => touchedBy(n, layout, first, mean));
  return {
    slopeAt(parameters) {
      const responses = responsesAt(layout, parameters);
      const { ease, expect, found, chances } = responses;
      const gradient = observed.slice();
      const { measures, variances } = unknownOf(layout);
      let value = seenValue(layout, parameters);
      for (let n = 0; n < ratees; n++) {
        if (begins[n] === begins[n + 1]) continue;
        const { mode, information } = modeOf(n, modes[n]!, SETTLED, layout, responses, noPrior);
        modes[n] = measures[n] = mode;
        variances[n] = 1 / information;
        const lift = Math.exp(mode);
        for (let r = begins[n]!; r < begins[n + 1]!; r++) {
          expect(lift * ease[cell[r]!]!);
          value += mode * score[r]! - found.total;
          gradient[severityAt[cell[r]!]!]! += found.mean;
          gradient[difficultyAt[cell[r]!]!]! += found.mean;
          for (let k = 0; k < steps; k++) gradient[first + k]! += chances[k]!;
        }
      }
      return { value, gradient, measures, variances };
    },
    informationAt(parameters) {
      const { ease, expect, found, chances } = responsesAt(layout, parameters);
      const information = new Float64Array(width * width);
      const along = new Float64Array(width);
      for (let n = 0; n < ratees; n++) {
        if (begins[n] === begins[n + 1]) continue;
        const places = touched[n]!;
        for (const place of places) along[place] = 0;
        const lift = Math.exp(modes[n]!);
        let own = 0;
        for (let r = begins[n]!; r < begins[n + 1]!; r++) {
          expect(lift * ease[cell[r]!]!);
          addComplete(information, layout, cell[r]!, 1, found, chances);
          own += found.variance;
          along[severityAt[cell[r]!]!]! += found.variance;
          along[difficultyAt[cell[r]!]!]! += found.variance;
          for (let k = 0; k < steps; k++) along[first + k]! += chances[k]! * (scores[k]! - found.mean);
        }
        for (const a of places)
          for (const b of places) if (b <= a) information[a * width + b]! -= (along[a]! * along[b]!) / own;
      }
      return information;
    },
  };
}
