import type { Band } from '../../../analysis/disclosure/atoms/bands.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Cut, Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import type { Manifest } from '../../contract/release.ts';

/** By what the research team may part the respondents of a release: labels of its tree, bands fixed at the freeze. */
export function vocabularyOf({ columns }: Pick<Manifest, 'columns'>, told: Disclosure): Vocabulary {
  const stored = new Map(
    columns.filter(({ pool }) => pool === 'rows').map((column) => [column.name, column]),
  );
  const bands = Object.entries(told.bands).map(([name, parts]) => {
    const column = stored.get(name);
    const isFlag = column?.role === 'flag';
    const values = isFlag ? [0, 1] : (column?.values ?? []).map(({ value }) => value);
    return [name, { cuts: cutsOf(parts), possible: values.length > 0 ? values : null }] as const;
  });
  const labels = columns.filter(({ pool, role }) => pool === 'rows' && role === 'background');
  return {
    k: told.team.k,
    labels: new Set(labels.map(({ name }) => name)),
    bands: new Map(bands),
  };
}

/** Bands follow each other from low to high: where one ends the next begins. */
function cutsOf(bands: readonly Band[]): Cut[] {
  return bands.flatMap(({ to, below }): Cut[] => {
    if (to !== undefined) return [{ at: to, exactly: 'lower' }];
    return below === undefined ? [] : [{ at: below, exactly: 'upper' }];
  });
}
