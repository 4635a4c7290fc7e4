import type { Figure } from '../../model/figure.ts';
import { both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { ci, degrees, isClear, number, pIs, sentence, small, words } from '../say.ts';
import { termLabel } from '../term-label.ts';
import { linearAssumptions } from './linear.ts';

const places = new Map([
  [-1, both('低（−1 SD）', 'low (−1 SD)')],
  [0, both('均值', 'mean')],
  [1, both('高（+1 SD）', 'high (+1 SD)')],
]);

export const moderation: Presentation<'moderation'> = {
  tables({ asked, found, names }, why) {
    const { model, simpleSlopes, johnsonNeyman } = found;
    return [
      buildTable(
        {
          id: 'coefficients',
          title: both('调节模型的系数', 'Coefficients of the moderated model'),
          stub: both('项', 'Term'),
        },
        ['b', 'standardError', 'interval', 't', 'p'],
        (model?.coefficients ?? []).map((each) => ({ label: termLabel(each.term, names), values: each })),
        why,
      ),
      buildTable(
        { id: 'fit', title: both('模型拟合', 'Fit of the model'), stub: both('模型', 'Model') },
        ['n', 'r2', 'adjustedR2', 'r2Change', 'f', 'df1', 'df2', 'p'],
        model
          ? [
              {
                label: both('含交互项', 'with interaction'),
                values: { ...model, r2Change: found.interaction?.r2Change ?? null },
              },
            ]
          : [],
        why,
      ),
      buildTable(
        {
          id: 'slopes',
          title: words((say, zh) =>
            zh
              ? `${say(names.of(asked.predictor))} 的简单斜率`
              : `Simple slopes of ${say(names.of(asked.predictor))}`,
          ),
          stub: names.of(asked.moderator),
        },
        ['at', { key: 'slope', label: plain('b') }, 'standardError', 'interval', 't', 'p'],
        (simpleSlopes ?? []).map((each) => ({
          label: places.get(each.sd ?? NaN) ?? plain(number(each.at)),
          values: each,
        })),
        why,
      ),
      ...(johnsonNeyman
        ? [
            buildTable(
              {
                id: 'johnson-neyman',
                title: both('Johnson–Neyman 界值', 'Johnson–Neyman bounds'),
                stub: both('界值', 'Bound'),
                notes: [where(johnsonNeyman.significant)],
              },
              ['at', 'percentBelow'],
              johnsonNeyman.bounds.map((each, i) => ({ label: plain(String(i + 1)), values: each })),
              why,
            ),
          ]
        : []),
    ];
  },
  figures: (answered) => [slopesFigure(answered), ...regionFigure(answered)].filter((each) => each !== null),
  sentence({ asked, found, names }) {
    const { interaction, model, n } = found;
    if (!interaction || interaction.b === null || !model)
      return both('模型无法估计。', 'The model cannot be estimated.');
    const figures = `b = ${number(interaction.b)}, ${ci(interaction.interval, number, asked.confidence)}, ΔR² = ${small(interaction.r2Change, 3)}, t(${degrees(model.df2)}) = ${number(interaction.t)}, ${pIs(interaction.p)}, n = ${n}`;
    return sentence([
      words((say, zh) => {
        const [x, w, y] = [asked.predictor, asked.moderator, asked.outcome].map((each) =>
          say(names.of(each)),
        );
        if (isClear(interaction.p))
          return zh
            ? `${x} 与 ${y} 的关系随 ${w} 而不同，交互项 ${figures}`
            : `the relation of ${x} to ${y} differs with ${w}, interaction ${figures}`;
        return zh
          ? `未见 ${w} 调节 ${x} 与 ${y} 的关系，交互项 ${figures}`
          : `no moderation by ${w} of the relation of ${x} to ${y} was found, interaction ${figures}`;
      }),
    ]);
  },
  assumptions: ({ found, names }) => linearAssumptions(found.model ?? undefined, names),
};

function where(significant: 'everywhere' | 'nowhere' | 'outside' | 'between') {
  return {
    everywhere: both('斜率处处 p < .05', 'the slope has p < .05 everywhere'),
    nowhere: both('斜率处处 p ≥ .05', 'the slope has p < .05 nowhere'),
    outside: both('斜率在界值之外 p < .05', 'the slope has p < .05 outside the bounds'),
    between: both('斜率在界值之间 p < .05', 'the slope has p < .05 between the bounds'),
  }[significant];
}

/** Lines of the outcome over one SD below to above the mean of the predictor, at three places of the moderator; level 0 is the mean of all. */
function slopesFigure({ asked, found, names }: Answered<'moderation'>): Figure | null {
  const slopes = (found.simpleSlopes ?? []).filter(({ slope, sd }) => slope !== null && sd !== null);
  const b = found.model?.coefficients.find(({ term }) => term === asked.moderator)?.b ?? null;
  const middle = slopes.find(({ sd }) => sd === 0)?.at ?? null;
  if (slopes.length === 0 || b === null || middle === null || asked.center === false) return null;
  return {
    kind: 'lines',
    title: both('简单斜率', 'Simple slopes'),
    x: words((say, zh) =>
      zh
        ? `${say(names.of(asked.predictor))}（离均值的单位数）`
        : `${say(names.of(asked.predictor))} (units from its mean)`,
    ),
    y: words((say, zh) =>
      zh
        ? `${say(names.of(asked.outcome))}（离截距）`
        : `${say(names.of(asked.outcome))} (from the intercept)`,
    ),
    lines: slopes.map(({ sd, at, slope }) => ({
      label: places.get(sd!) ?? plain(number(at)),
      points: [-1, 1].map((x) => ({ x, y: b * (at! - middle) + slope! * x })),
      marked: true,
    })),
  };
}

/** The slope over the range of the moderator with its interval: a line through the simple slopes. */
function regionFigure({ asked, found, names }: Answered<'moderation'>): (Figure | null)[] {
  const slopes = found.simpleSlopes ?? [];
  const jn = found.johnsonNeyman;
  if (!jn || slopes.some(({ at, slope }) => at === null || slope === null)) return [];
  const [from, to] = jn.range;
  if (from == null || to == null) return [];
  const bounds = jn.bounds.flatMap(({ at }) => (at !== null && at > from && at < to ? [at] : []));
  return [
    {
      kind: 'lines',
      title: both('Johnson–Neyman 图', 'Johnson–Neyman plot'),
      x: names.of(asked.moderator),
      y: words((say, zh) =>
        zh ? `${say(names.of(asked.predictor))} 的斜率` : `Slope of ${say(names.of(asked.predictor))}`,
      ),
      reference: 0,
      lines: [
        {
          label: both('斜率', 'slope'),
          points: slopes.map(({ at, slope, interval }) => ({
            x: at!,
            y: slope,
            low: interval?.[0] ?? null,
            high: interval?.[1] ?? null,
          })),
          marked: true,
        },
      ],
      regions: regionsOf(jn, [from, ...bounds, to]).map(([start, end]) => ({
        from: start,
        to: end,
        label: plain('p < .05'),
      })),
    },
  ];
}

/** Stretches of the range where the slope has p < .05. */
function regionsOf(
  { significant, bounds }: NonNullable<Answered<'moderation'>['found']['johnsonNeyman']>,
  cuts: readonly number[],
): [number, number][] {
  const [low = -Infinity, high = Infinity] = bounds.flatMap(({ at }) => (at === null ? [] : [at]));
  const isShaded = (x: number) => {
    if (significant === 'everywhere' || significant === 'nowhere') return significant === 'everywhere';
    return (significant === 'between') === (x > low && x < high);
  };
  return cuts
    .slice(1)
    .map((end, i): [number, number] => [cuts[i]!, end])
    .filter(([start, end]) => isShaded((start + end) / 2));
}
