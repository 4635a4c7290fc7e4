import type { Figure } from '../../model/figure.ts';
import type { Value } from '../../model/procedure/parts.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Names, PlainTable } from '../presentation.ts';
import { joined, number, pIs, small, words } from '../say.ts';

/** What presentations of factorial designs share. */

type Levels = Readonly<Record<string, string | number>>;

interface Mean {
  readonly term: readonly string[];
  readonly levels: Levels;
  readonly mean: Value;
  readonly interval: readonly [Value, Value] | null;
}

const levelsLabel = (levels: Levels, names: Names): Bilingual =>
  joined(
    Object.entries(levels).map(([factor, level]) => names.value(factor, level)),
    ' × ',
    ' × ',
  );

export const effectLabel = (effect: string, names: Names): Bilingual =>
  joined(
    effect.split(' × ').map((each) => names.of(each)),
    ' × ',
    ' × ',
  );

/** Means by term, each term a group of rows. */
export function meansTable(means: readonly Mean[], names: Names, why: Bilingual): PlainTable {
  return buildTable(
    { id: 'means', title: both('估计边际均值', 'Estimated marginal means'), stub: both('水平', 'Levels') },
    ['n', 'mean', 'standardError', { key: 'interval', kind: 'mean' }],
    means.map((each) => ({
      label: levelsLabel(each.levels, names),
      group: effectLabel(each.term.join(' × '), names),
      values: each,
    })),
    why,
  );
}

interface Contrast {
  readonly name: string;
  readonly pair: readonly Levels[] | null;
}

export function contrastsTable(contrasts: readonly Contrast[], names: Names, why: Bilingual): PlainTable {
  return buildTable(
    { id: 'contrasts', title: both('对比', 'Contrasts'), stub: both('对比', 'Contrast') },
    ['estimate', 'standardError', 'interval', 'df', 't', 'p'],
    contrasts.map(({ name, pair, ...values }) => ({
      label: pair
        ? joined(
            pair.map((levels) => levelsLabel(levels, names)),
            ' − ',
            ' − ',
          )
        : plain(name),
      values,
    })),
    why,
  );
}

export function meansFigure(means: readonly Mean[], names: Names): readonly Figure[] {
  if (means.length === 0) return [];
  return [
    {
      kind: 'intervals',
      title: both('估计边际均值', 'Estimated marginal means'),
      axis: both('均值', 'Mean'),
      points: means.map(({ term, levels, mean, interval }) => ({
        label: levelsLabel(levels, names),
        series: effectLabel(term.join(' × '), names),
        at: mean,
        from: interval?.[0] ?? null,
        to: interval?.[1] ?? null,
      })),
    },
  ];
}

interface Effect {
  readonly effect: string;
  readonly f: Value;
  readonly partialEtaSquared: Value;
}

/** `item: partial η² = .08, F(2, 788) = 32.52, p < .001`. */
export const effectPart = (each: Effect, degreesOf: string, p: Value, names: Names): Bilingual =>
  words(
    (say, zh) =>
      `${say(effectLabel(each.effect, names))}${zh ? '：偏' : ': partial'} η² = ${small(each.partialEtaSquared)}, F(${degreesOf}) = ${number(each.f)}, ${pIs(p)}`,
  );
