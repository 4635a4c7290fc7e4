import type { Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { componentsOf, decidingIn } from './deciding.ts';
import { partsOfTotals } from './parts-of-totals.ts';
import { doubtsOf } from './reconciling.ts';
import { type Cell, type Label, partsBy, type Standing, standingsOf, unitsIn } from './standings.ts';

/** Which indicator really decides, and whose? The variance of totals by their parts, beside nominal weights. Cost: units × periods × parts. */
export const effectiveWeights: Procedure<'effectiveWeights'> = {
  run(data, roles) {
    const found = standingsOf(data, roles);
    const byScheme = partsBy(found.standings, ({ scheme }) => scheme).map(decidingByScheme);
    return {
      n: unitsIn(found.standings),
      missing: 'listwise',
      definition: note('effective-weights'),
      notes: [...doubtsOf(found), ...byScheme.flatMap(({ notes }) => notes)],
      schemes: byScheme.map(({ summary }) => summary),
      components: byScheme.flatMap(({ components }) => components),
      assessors: byScheme.flatMap(({ assessors }) => assessors),
    };
  },
};

function decidingByScheme(standings: readonly Standing[]) {
  const { scheme } = standings[0]!;
  const parts = partsOfTotals(standings);
  const nominalOf = nominalBy(standings, (cell) => cell.indicator);
  const components = componentsOf(standings, parts).map((each) => {
    if (each.kind !== 'indicator') return { scheme, ...each };
    const nominal = nominalOf(each.component);
    return { scheme, ...each, nominal, ratio: each.effective / nominal };
  });
  const gaps = components.map(({ effective, ...each }) =>
    Math.abs(effective - ('nominal' in each ? each.nominal : 0)),
  );
  const isSilent = components.every(({ effective }) => Number.isNaN(effective));
  const dead = components.filter(({ mainEffect }) => Number.isNaN(mainEffect));
  const notes: Note[] = [
    ...(parts.incomplete > 0 ? [note('standings-incomplete', { count: parts.incomplete })] : []),
    ...(isSilent ? [note('totals-all-equal')] : []),
    ...(!isSilent && dead.length > 0
      ? [note('indicators-dead', { names: dead.map(({ component }) => String(component)) })]
      : []),
    ...(components.some((each) => 'nominal' in each && Number.isNaN(each.nominal))
      ? [note('weights-unknown')]
      : []),
  ];
  return {
    notes,
    components,
    summary: {
      scheme,
      standings: parts.blocks.flat().length,
      divergence: gaps.reduce((sum, gap) => sum + gap, 0) / 2,
      effectiveNumber: 1 / components.reduce((sum, { effective }) => sum + effective ** 2, 0),
    },
    assessors: assessorsOf(standings),
  };
}

/** The same over assessor classes: who decides. */
function assessorsOf(standings: readonly Standing[]) {
  const { scheme } = standings[0]!;
  if (standings.every(({ cells }) => cells.every(({ assessor }) => assessor === null))) return [];
  const parts = partsOfTotals(standings, (cell) => cell.assessor);
  const nominalOf = nominalBy(standings, (cell) => cell.assessor);
  return decidingIn(parts).flatMap(({ effective }, i) => {
    const assessor = parts.names[i]!;
    return parts.kinds[i] === 'scores' ? [{ scheme, assessor, nominal: nominalOf(assessor), effective }] : [];
  });
}

/** The share of full marks that cells of a label have, averaged over units and periods; NaN where full marks are not known. */
function nominalBy(standings: readonly Standing[], labelOf: (cell: Cell) => Label | null) {
  const cells = standings.flatMap((standing) => standing.cells);
  const all = cells.reduce((sum, { weight }) => sum + weight, 0);
  const own = new Map<Label | null, number>();
  for (const cell of cells) own.set(labelOf(cell), (own.get(labelOf(cell)) ?? 0) + cell.weight);
  return (label: Label | null) => (all > 0 ? (own.get(label) ?? 0) / all : NaN);
}
