import { both, plain } from '../../model/words.ts';
import { buildTable, type Line } from '../build-table.ts';
import type { Names, Presentation } from '../presentation.ts';
import { ci, joined, number, sentence, words } from '../say.ts';
import { termLabel } from '../term-label.ts';
import { linearAssumptions } from './linear.ts';

export const process: Presentation<'process'> = {
  tables({ found, names }, why) {
    const equations = found.equations ?? [];
    return [
      effects(
        'indirect',
        both('间接效应', 'Indirect effects'),
        [...(found.indirect ?? []), ...(found.totalIndirect ? [found.totalIndirect] : [])],
        names,
        why,
      ),
      ...(found.index || found.indices
        ? [
            effects(
              'index',
              both('有调节的中介指数', 'Index of moderated mediation'),
              found.indices ?? (found.index ? [found.index] : []),
              names,
              why,
            ),
          ]
        : []),
      tested('direct', both('直接效应', 'Direct effects'), found.direct, names, why),
      ...(found.conditional
        ? [tested('conditional', both('条件效应', 'Conditional effects'), found.conditional, names, why)]
        : []),
      buildTable(
        {
          id: 'equations',
          title: both('各方程的拟合', 'Fit of the equations'),
          stub: both('因变量', 'Outcome'),
        },
        ['n', 'r2', 'adjustedR2', 'f', 'df1', 'df2', 'p'],
        equations.map((each) => ({ label: names.of(each.outcome), values: each })),
        why,
      ),
      buildTable(
        { id: 'coefficients', title: both('系数', 'Coefficients'), stub: both('项', 'Term') },
        ['b', 'standardError', 'interval', 't', 'p'],
        equations.flatMap(({ outcome, coefficients }) =>
          coefficients.map((each) => ({
            label: termLabel(each.term, names),
            group: names.of(outcome),
            values: each,
          })),
        ),
        why,
      ),
    ];
  },
  sentence({ asked, found, names }) {
    const level = asked.confidence;
    const all = [...(found.indirect ?? []).slice(0, 6), ...(found.index ? [found.index] : [])];
    const shown = all.length > 0 ? all : (found.conditional ?? []).slice(0, 3);
    if (shown.length === 0) return both('模型无法估计。', 'The model cannot be estimated.');
    return sentence([
      ...shown.map((each) =>
        words((say, zh) => {
          const where =
            'at' in each && each.at != null
              ? zh
                ? `（调节变量 = ${number(each.at)}）`
                : ` (moderator = ${number(each.at)})`
              : '';
          const what =
            each === found.index ? (zh ? '有调节的中介指数 ' : 'index of moderated mediation ') : '';
          return `${what}${say(pathLabel(each.path, names))}${where}: ${number(each.estimate, 3)}, ${ci(each.interval, (value) => number(value, 3), level)}`;
        }),
      ),
      plain(`n = ${found.n}`),
    ]);
  },
  assumptions: ({ found, names }) => linearAssumptions(found.equations?.at(-1), names),
};

interface Effect {
  readonly path: string;
  readonly at?: number | null;
}

const pathLabel = (path: string, names: Names) =>
  joined(
    path.split(' → ').map((each) => names.of(each)),
    ' → ',
    ' → ',
  );

const lines = (list: readonly Effect[], names: Names): Line[] =>
  list.map((each) => ({ label: pathLabel(each.path, names), values: each }));

function effects(
  id: string,
  title: Line['label'],
  list: readonly Effect[],
  names: Names,
  why: Line['label'],
) {
  return buildTable(
    { id, title, stub: both('路径', 'Path') },
    [...places(list), 'estimate', 'standardError', 'interval'],
    lines(list, names),
    why,
  );
}

function tested(
  id: string,
  title: Line['label'],
  list: readonly Effect[] | null,
  names: Names,
  why: Line['label'],
) {
  return buildTable(
    { id, title, stub: both('路径', 'Path') },
    [...places(list ?? []), 'estimate', 'standardError', 'interval', 't', 'p'],
    lines(list ?? [], names),
    why,
  );
}

/** Only conditional effects lie at a value of the moderator. */
const places = (list: readonly Effect[]) =>
  list.some(({ at }) => at !== undefined) ? [{ key: 'at', label: both('调节变量', 'Moderator') }] : [];
