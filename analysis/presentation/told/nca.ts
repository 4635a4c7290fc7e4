import type { FigureOf } from '../../model/figure.ts';
import type { ResultOf } from '../../model/procedures/index.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { assumption } from '../assume.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, PlainTable, Presentation } from '../presentation.ts';
import { pIs, sentence, small, words } from '../say.ts';

type Found = ResultOf<'nca', Note>;
type OfCondition = Found['conditions'][number];

const ceilingNames = { ce_fdh: plain('CE-FDH'), cr_fdh: plain('CR-FDH') } as const;
/** Conventional: from here on an effect is not negligible (Dul 2016). */
const LEAST_D = 0.1;
const beyond = both('超出所见', 'beyond what was seen');
const notNecessary = both('不必要', 'not necessary');

/** How large an effect is called. */
function sizeOf(d: number): Bilingual {
  if (d < 0.1) return both('小', 'small');
  if (d < 0.3) return both('中', 'medium');
  return d < 0.5 ? both('大', 'large') : both('很大', 'very large');
}

function effects({ found, names }: Answered<'nca'>, why: Bilingual): PlainTable {
  return buildTable(
    { id: 'effects', title: both('必要性效应', 'Effects'), stub: both('上限', 'Ceiling') },
    ['d', 'p', 'accuracy', 'zone', 'slope', 'intercept'],
    found.conditions.flatMap(({ name, ceilings }) =>
      ceilings.map((each) => ({
        label: ceilingNames[each.ceiling],
        group: names.of(name),
        values: {
          ...each,
          ...(each.ceiling === 'ce_fdh' && { slope: undefined, intercept: undefined }),
        },
      })),
    ),
    why,
  );
}

/** How much of each condition a level of the outcome needs. */
function bottlenecks({ asked, found, names }: Answered<'nca'>, why: Bilingual): PlainTable {
  const columns = found.conditions.flatMap(({ name, ceilings }, i) =>
    ceilings.map(({ ceiling }, j) => ({
      key: `c${i + 1}_${j + 1}`,
      kind: 'percent' as const,
      label: words((say) => `${say(names.of(name))} · ${ceilingNames[ceiling].en}`),
      name,
      ceiling,
    })),
  );
  const levels = [...new Set(found.bottleneck.map(({ level }) => level))];
  const cell = (level: number, { name, ceiling }: (typeof columns)[number]) => {
    const own = found.bottleneck.find(
      (each) => each.level === level && each.condition === name && each.ceiling === ceiling,
    );
    if (!own) return null;
    if (own.required === null) return own.reaching === null ? null : beyond;
    return own.required === 0 ? notNecessary : own.required;
  };
  return buildTable(
    {
      id: 'bottleneck',
      title: both('瓶颈表（范围的 %）', 'Bottlenecks (% of the range)'),
      stub: words((say) => `${say(names.of(asked.outcome))} %`),
    },
    columns.map(({ key, kind, label }) => ({ key, kind, label })),
    levels.map((level) => ({
      label: plain(String(level)),
      values: Object.fromEntries(columns.map((column) => [column.key, cell(level, column)])),
    })),
    why,
  );
}

/** The ceilings as lines within the scope. */
function lines({ scope, ceilings, peers }: OfCondition): FigureOf<'bins'>['lines'] {
  const { xMin, xMax, yMin, yMax } = scope!;
  if (xMin === null || xMax === null || yMin === null || yMax === null || peers.length === 0) return [];
  const corners = peers.map(({ x, y }) => ({ x: x!, y: y! }));
  const steps = corners.flatMap(({ x, y }, at) => [
    { x, y: at === 0 ? yMin : corners[at - 1]!.y },
    { x, y },
  ]);
  return ceilings.flatMap(({ ceiling, slope, intercept }) => {
    const label = ceilingNames[ceiling];
    if (ceiling === 'ce_fdh') return [{ label, points: [...steps, { x: xMax, y: corners.at(-1)!.y }] }];
    if (slope === null || intercept === null) return [];
    const ends = [xMin, xMax, (yMin - intercept) / slope, (yMax - intercept) / slope]
      .filter((x) => x >= xMin && x <= xMax)
      .map((x) => ({ x, y: intercept + slope * x }))
      .filter(({ y }) => y >= yMin - 1e-9 * (yMax - yMin) && y <= yMax + 1e-9 * (yMax - yMin))
      .sort((a, b) => a.x - b.x);
    return ends.length > 1 ? [{ label, points: [ends[0]!, ends.at(-1)!], dashed: true }] : [];
  });
}

export const nca: Presentation<'nca'> = {
  tables: (answered, why) => [effects(answered, why), bottlenecks(answered, why)],
  figures: ({ asked, found, names }) =>
    found.conditions.flatMap((own): FigureOf<'bins'>[] =>
      own.bins && own.scope
        ? [
            {
              kind: 'bins',
              title: words((say, zh) =>
                zh
                  ? `${say(names.of(own.name))}之于${say(names.of(asked.outcome))}`
                  : `${say(names.of(own.name))} for ${say(names.of(asked.outcome))}`,
              ),
              x: names.of(own.name),
              y: names.of(asked.outcome),
              columns: [...own.bins.columns],
              rows: [...own.bins.rows],
              counts: own.bins.counts.map((row) => [...row]),
              lines: lines(own),
            },
          ]
        : [],
    ),
  sentence({ asked, found, names }) {
    const parts = found.conditions.flatMap(({ name, ceilings }) => {
      const [first] = ceilings;
      if (first?.d == null) return [];
      const isNeeded = first.d >= LEAST_D && (first.p ?? 1) < 0.05;
      return [
        words((say, zh) => {
          const [condition, outcome] = [say(names.of(name)), say(names.of(asked.outcome))];
          const effect = `d = ${small(first.d)}${zh ? `（${say(sizeOf(first.d!))}）` : ` (${say(sizeOf(first.d!))})`}, ${pIs(first.p)}`;
          const ceiling = say(ceilingNames[first.ceiling]);
          if (zh)
            return `${condition}${isNeeded ? '是' : '看不出是'}${outcome}的必要条件，${ceiling} ${effect}`;
          return `${condition} ${isNeeded ? 'is necessary' : 'is not seen to be necessary'} for ${outcome}, ${ceiling} ${effect}`;
        }),
      ];
    });
    if (parts.length === 0) return both('没有可以比较的范围。', 'There is no scope to compare.');
    return sentence([...parts, both(`n = ${found.n}`, `n = ${found.n}`)]);
  },
  assumptions: ({ found }) => [
    assumption(
      both('上限线以下的人不少于 95%', 'At least 95% of people lie on or below the line'),
      // Where several people must reach a level some lie above it by definition.
      found.people > 1
        ? null
        : found.conditions
            .flatMap(({ ceilings }) => ceilings.map(({ accuracy }) => accuracy))
            .reduce<number | null>(
              (least, each) => (each === null ? least : Math.min(least ?? 100, each)),
              null,
            ),
      (value) => value >= 95,
      (holds) =>
        holds
          ? both('直线上限合用', 'the straight ceiling fits')
          : both('直线上限不合：看 CE-FDH', 'the straight ceiling does not fit: look at CE-FDH'),
      found.people > 1
        ? both(
            `上限按 ${found.people} 人达到计，其上有人`,
            `levels are those that ${found.people} people reach, so some lie above`,
          )
        : both('没有上限', 'no ceiling'),
    ),
  ],
};
