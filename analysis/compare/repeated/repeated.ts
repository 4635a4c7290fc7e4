import { RequestError, type Procedure } from '../../dataset/dataset.ts';
import { completeCases } from '../../dataset/restrict.ts';
import { note, type Note } from '../../notes/note.ts';
import { checkTerms } from '../glm/check-terms.ts';
import { emptyCells } from '../glm/empty-cells.ts';
import { deficientEffects, MOST_COLUMNS } from '../glm/model.ts';
import { effectsOfRepeated, mauchlyOf, termsOf } from './effects.ts';
import { fitRepeated, type Fit } from './fit.ts';
import { layoutOf } from './layout.ts';
import { meansOf, meansOfTerm, pairsOfTerm } from './means.ts';

/** A table of more means, or pairs of more, is not made. */
const MOST_MEANS = 500;
const MOST_PAIRED = 60;

function notesOn(fit: Fit, tests: ReturnType<typeof mauchlyOf>, isTested: boolean): Note[] {
  const deficient = deficientEffects(fit.model);
  return [
    ...emptyCells(fit.cells, deficient),
    ...(deficient.length > 0 ? [note('glm-untestable')] : []),
    ...(fit.df <= 0 ? [note('no-residual-df')] : isTested ? [] : [note('no-differences')]),
    ...(fit.df > 0 && tests.some(({ w }) => Number.isNaN(w)) ? [note('no-sphericity')] : []),
  ];
}

/**
 * Do the means of the same people differ between times or conditions, and do groups change differently? F of every effect with its
 * corrections for differences that do not vary alike, Mauchly's test, marginal means and their pairs, of people who have all measures.
 * R: car::Anova(idata = …, type = 3), afex::aov_ez, emmeans of its multivariate model. Cost: rows × measures², then whatever n.
 */
export const repeated: Procedure<'repeated'> = {
  check({ within, between, means = [] }) {
    const { factors, columns } = layoutOf(within);
    const own = factors.map(({ name }) => name);
    const twice = between.find((name) => own.includes(name) || columns.includes(name));
    if (twice !== undefined) throw new RequestError('between', 'two-roles', { name: twice });
    checkTerms('means', means, [...between, ...own], 1);
  },
  run(data, { within, between, means, contrasts, adjust, confidence }) {
    const layout = layoutOf(within);
    const complete = completeCases(data, [...layout.columns, ...between]);
    const head = { n: complete.rows, missing: 'listwise' as const, definition: note('repeated') };
    const nothing = { effects: [], mauchly: [], residual: null, means: [], contrasts: [] };
    if (complete.rows === 0) return { ...head, ...nothing, notes: [note('none-complete')] };
    const fit = fitRepeated(complete, layout, between);
    if (!fit) {
      const reason = note('glm-too-many', { count: '', most: MOST_COLUMNS });
      return { ...head, ...nothing, notes: [reason] };
    }
    const effects = effectsOfRepeated(fit);
    const tests = mauchlyOf(fit);
    const tables = (means ?? termsOf(fit)).map((term) => meansOfTerm(fit, layout, term));
    const told = tables.filter(({ length }) => length <= MOST_MEANS);
    const paired = tables.filter(({ length }) => length <= MOST_PAIRED);
    return {
      ...head,
      notes: [
        ...notesOn(
          fit,
          tests,
          effects.some(({ f }) => !Number.isNaN(f)),
        ),
        ...(told.length < tables.length ? [note('glm-many-means', { most: MOST_MEANS })] : []),
      ],
      effects,
      mauchly: tests,
      residual: { df: fit.df },
      means: told.flatMap((table) => meansOf(fit, table, confidence)),
      contrasts:
        contrasts === 'pairwise'
          ? paired.flatMap((table) => pairsOfTerm(fit, table, adjust, confidence))
          : [],
    };
  },
};
