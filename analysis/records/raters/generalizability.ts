import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { ratingsOf } from './ratings.ts';
import { cellsOf, type Cells } from './variance/cells.ts';
import { decisionStudy } from './variance/decision-study.ts';
import { designs, type Component, type Design } from './variance/designs.ts';
import { analyseVariance, type Analysed } from './variance/mean-squares.ts';
import { groupsBy, restrictedVariances } from './variance/restricted.ts';

const definitions = { raters: 'g-raters', crossed: 'g-crossed', nested: 'g-nested' } as const;

/** Components by REML: the last is what is left. */
function restricted({ mean, codes }: Cells, design: Design): Analysed[] | null {
  const components = designs[design];
  const parts = components.slice(0, -1).map(({ facets }) => groupsBy(facets.map((facet) => codes[facet])));
  const found = restrictedVariances(mean, parts);
  return (
    found &&
    components.map((component, k) => ({
      ...component,
      df: NaN,
      meanSquare: NaN,
      variance: found.variances[k] ?? found.residual,
    }))
  );
}

/** How many raters a ratee has: on each criterion where these have raters of their own. */
function ratersEach({ codes, sizes, balanced }: Cells, design: Design): number {
  if (balanced) return sizes.r;
  const met = Array.from({ length: sizes.p }, () => new Set<number>());
  codes.p.forEach((ratee, cell) => met[ratee]!.add(codes.r[cell]!));
  const shares = met.map(({ size }) => (design === 'nested' ? sizes.i : 1) / size);
  return sizes.p / shares.reduce((sum, share) => sum + share, 0);
}

/** Persons that an entry compares. */
function personsOf({ facets }: Component, ratees: number, raters: number): number {
  if (!facets.includes('r')) return ratees;
  return facets.includes('p') ? Math.min(ratees, raters) : raters;
}

/**
 * Variance components of ratings, their generalizability and what other numbers of raters would give.
 * R: lme4::lmer, gtheory::gstudy. Cost: one pass; not balanced, that of a mixed model.
 */
export const generalizability: Procedure<'generalizability'> = {
  run(data, request) {
    const ratings = ratingsOf(data, request);
    const { rater, ratee, criterion } = ratings;
    const design = request.criterion === undefined ? 'raters' : request.design;
    const [raters, ratees] = [rater.labels.length, ratee.labels.length];
    const criteria = design === 'raters' ? 1 : criterion.labels.length;
    const head = {
      n: ratings.given.length,
      missing: 'listwise' as const,
      definition: note(definitions[design]),
      ratees,
      raters,
      criteria: request.criterion === undefined ? 0 : criterion.labels.length,
    };
    const refuse = (balanced: boolean, ...notes: Note[]) => ({
      ...head,
      notes,
      balanced,
      components: [],
      ratersEach: NaN,
      generalizability: NaN,
      dependability: NaN,
      neededForRanks: NaN,
      neededForTiers: NaN,
      decision: [],
    });
    if (head.n === 0) return refuse(false, note('none-complete'));
    if (raters < 2) return refuse(false, note('one-rater'));
    if (ratees < 2) return refuse(false, note('one-ratee'));
    if (design !== 'raters' && criteria < 2) return refuse(false, note('one-criterion'));
    const cells = cellsOf(ratings, design);
    if (cells.balanced && cells.sizes.r < 2) return refuse(true, note('one-rater'));
    const components = cells.balanced ? analyseVariance(cells, design) : restricted(cells, design);
    if (!components) return refuse(cells.balanced, note('g-no-fit'));
    const total = components.reduce((sum, { variance }) => sum + Math.max(0, variance), 0);
    if (!(total > 0)) return refuse(cells.balanced, note('ratings-alike'));
    const study = decisionStudy(components, criteria);
    const each = ratersEach(cells, design);
    const own = study.at(each);
    const [forRanks, forTiers] = [study.neededForRanks(request.target), study.neededForTiers(request.target)];
    const never = Number.isNaN(forRanks) || Number.isNaN(forTiers);
    return {
      ...head,
      notes: [
        note(cells.balanced ? 'g-anova' : 'g-reml'),
        ...(components.some(({ variance }) => variance < 0) ? [note('g-negative')] : []),
        ...(components[0]!.variance <= 0 ? [note('ratees-alike')] : []),
        ...(never ? [note('g-never', { target: request.target })] : []),
      ],
      balanced: cells.balanced,
      components: components.map((component) => ({
        source: component.source,
        n: personsOf(component, ratees, raters),
        df: component.df,
        meanSquare: component.meanSquare,
        variance: component.variance,
        percent: (100 * Math.max(0, component.variance)) / total,
      })),
      ratersEach: each,
      generalizability: own.generalizability,
      dependability: own.dependability,
      neededForRanks: forRanks,
      neededForTiers: forTiers,
      decision: Array.from({ length: request.most }, (_, k) => ({
        raters: k + 1,
        n: Math.min(ratees, raters),
        ...study.at(k + 1),
      })),
    };
  },
};
