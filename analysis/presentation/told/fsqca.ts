import type { ResultOf } from '../../model/procedures/index.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { assumption } from '../assume.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, Names, PlainTable, Presentation } from '../presentation.ts';
import { joined, number, sentence, small, words } from '../say.ts';
import { configurations, modelName, solutionNames, wholeSolution } from './configurations.ts';
import { literalName, literalsIn, termName } from './literals.ts';

type Found = ResultOf<'fsqca', Note>;
type Solutions = Found['solutions'];

/** From here on a condition is told of as necessary (Schneider & Wagemann 2012). */
const NECESSARY = 0.9;

const ways = {
  direct: both('直接法', 'direct'),
  crisp: both('清晰集', 'crisp'),
  none: both('已是隶属度', 'memberships'),
} as const;

function calibrationTable({ found, names }: Answered<'fsqca'>, why: Bilingual): PlainTable {
  const anchor = (key: string, zh: string, en: string) =>
    ({ key, kind: 'number', label: both(zh, en) }) as const;
  return buildTable(
    { id: 'calibration', title: both('校准', 'Calibration'), stub: both('变量', 'Variable') },
    [
      { key: 'way', kind: 'text', label: both('方法', 'Method') },
      anchor('out', '完全不隶属', 'Fully out'),
      anchor('cross', '交叉点', 'Crossover'),
      anchor('full', '完全隶属', 'Fully in'),
      'half',
    ],
    found.calibration.map(({ name, method, anchors, half }) => ({
      label: names.of(name),
      values: {
        way: ways[method],
        half,
        ...(anchors?.length === 1 && { cross: anchors[0] }),
        ...(anchors?.length === 3 && { out: anchors[0], cross: anchors[1], full: anchors[2] }),
        ...(anchors === null && method !== 'none' && { out: null, cross: null, full: null }),
      },
    })),
    why,
  );
}

const necessityTable = ({ asked, found, names }: Answered<'fsqca'>, why: Bilingual): PlainTable =>
  buildTable(
    {
      id: 'necessity',
      title: both('单个条件的必要性', 'Necessity of single conditions'),
      stub: both('条件', 'Condition'),
      notes: [both('~ 为不出现', '~ is the absence of a condition')],
    },
    ['consistency', 'coverage', 'ron'],
    found.necessity.map((each) => ({
      label: termName(each.condition, asked.conditions, names),
      values: each,
    })),
    why,
  );

function truthTableOf({ asked, found, names }: Answered<'fsqca'>, why: Bilingual): PlainTable {
  const columns = asked.conditions.map((name, j) => ({
    key: `c${j + 1}`,
    kind: 'count' as const,
    label: names.of(name),
  }));
  const few = both('人少', 'few people');
  return buildTable(
    { id: 'truthTable', title: both('真值表', 'Truth table'), stub: both('行', 'Row') },
    [
      ...columns,
      'n',
      'consistency',
      'pri',
      'sym',
      { key: 'sufficient', kind: 'text', label: both('结果', 'Outcome') },
    ],
    found.truthTable.map((row, at) => ({
      label: plain(String(at + 1)),
      values: {
        ...Object.fromEntries(columns.map(({ key }, j) => [key, row.conditions[asked.conditions[j]!]])),
        n: row.n,
        consistency: row.consistency,
        pri: row.pri,
        sym: row.sym,
        sufficient: row.outcome === null ? few : String(row.outcome),
      },
    })),
    why,
  );
}

/** The terms of all three solutions, each with its measures, and the other models that are as short. */
function solutionTables(id: string, solutions: Solutions, { asked, names }: Answered<'fsqca'>, why: Bilingual) {
  const lines = (['complex', 'parsimonious', 'intermediate'] as const).flatMap((kind) => {
    const solution = solutions[kind];
    if (!solution) return [];
    const group = solutionNames[kind];
    return [
      ...solution.terms.map((each) => ({
        group,
        label: termName(each.term, asked.conditions, names),
        values: each,
      })),
      {
        group,
        label: wholeSolution,
        values: { consistency: solution.consistency, pri: solution.pri, coverage: solution.coverage },
      },
      ...solution.models.slice(1).map((model) => ({
        group,
        label: words((say, zh) => `${zh ? '另一模型：' : 'other model: '}${say(modelName(model.terms))}`),
        values: { consistency: model.consistency, coverage: model.coverage },
      })),
    ];
  });
  return buildTable(
    {
      id,
      title:
        id === 'solutions' ? both('三种解', 'Solutions') : both('三种解：结果不出现', 'Solutions: absence of the outcome'),
      stub: both('条件组合', 'Combination'),
    },
    ['consistency', 'pri', 'rawCoverage', 'uniqueCoverage', 'coverage'],
    lines,
    why,
  );
}

function tablesOf(answered: Answered<'fsqca'>, why: Bilingual): PlainTable[] {
  const { asked, found, names } = answered;
  const { intermediate } = found.solutions;
  const absent = found.negated?.intermediate;
  return [
    ...(intermediate
      ? [
          configurations(
            { id: 'configurations', title: both('组态', 'Configurations') },
            intermediate,
            asked.conditions,
            names,
            why,
          ),
        ]
      : []),
    ...(absent
      ? [
          configurations(
            { id: 'absent', title: both('组态：结果不出现', 'Configurations: absence of the outcome') },
            absent,
            asked.conditions,
            names,
            why,
          ),
        ]
      : []),
    solutionTables('solutions', found.solutions, answered, why),
    ...(found.negated ? [solutionTables('absentSolutions', found.negated, answered, why)] : []),
    necessityTable(answered, why),
    truthTableOf(answered, why),
    calibrationTable(answered, why),
  ];
}

function necessaryWords(found: Found, conditions: readonly string[], names: Names): Bilingual {
  const necessary = found.necessity.filter(({ consistency }) => (consistency ?? 0) >= NECESSARY);
  if (necessary.length === 0)
    return both('没有必要条件（一致性均低于 .90）', 'no condition is necessary (all consistencies are below .90)');
  return words((say, zh) => {
    const own = say(
      joined(
        necessary.map(({ condition, consistency }) =>
          words(
            (tell) =>
              `${tell(literalName(literalsIn(condition, conditions)[0]!, names))}${zh ? '（' : ' ('}${small(consistency)}${zh ? '）' : ')'}`,
          ),
        ),
        '、',
        ', ',
      ),
    );
    return zh ? `必要条件：${own}` : `necessary: ${own}`;
  });
}

export const fsqca: Presentation<'fsqca'> = {
  tables: tablesOf,
  figures: ({ asked, found, names }) =>
    found.bins
      ? [
          {
            kind: 'bins',
            title: both('中间解与结果', 'The intermediate solution and the outcome'),
            x: both('在解中的隶属', 'Membership in the solution'),
            y: words((say, zh) => `${zh ? '隶属：' : 'Membership: '}${say(names.of(asked.outcome))}`),
            columns: [...found.bins.columns],
            rows: [...found.bins.rows],
            counts: found.bins.counts.map((row) => [...row]),
            lines: [
              {
                label: both('对角线：其上充分', 'Diagonal: sufficient above it'),
                points: [
                  { x: 0, y: 0 },
                  { x: 1, y: 1 },
                ],
              },
            ],
          },
        ]
      : [],
  sentence({ asked, found, names }) {
    const { intermediate } = found.solutions;
    if (found.truthTable.length === 0) return both('没有可以比较的案例。', 'There are no cases to compare.');
    const need = necessaryWords(found, asked.conditions, names);
    if (!intermediate)
      return sentence([
        both('没有足以产生结果的条件组合', 'no combination of conditions suffices for the outcome'),
        need,
        both(`n = ${found.n}`, `n = ${found.n}`),
      ]);
    const { terms, consistency, coverage } = intermediate;
    return sentence([
      words((say, zh) => {
        const own = say(
          joined(
            terms.map((each) =>
              words(
                (tell, isChinese) =>
                  `${tell(termName(each.term, asked.conditions, names))}${isChinese ? '（一致性 ' : ' (consistency '}${small(each.consistency)}${isChinese ? '，覆盖度 ' : ', coverage '}${small(each.rawCoverage)}${isChinese ? '）' : ')'}`,
              ),
            ),
            '、',
            ' or ',
          ),
        );
        const outcome = say(names.of(asked.outcome));
        return zh
          ? `足以产生${outcome}的条件组合有 ${terms.length} 条：${own}`
          : `${terms.length === 1 ? 'one combination suffices' : `${terms.length} combinations suffice`} for ${outcome}: ${own}`;
      }),
      both(
        `中间解的一致性为 ${small(consistency)}，覆盖度为 ${small(coverage)}，n = ${found.n}`,
        `the intermediate solution has a consistency of ${small(consistency)} and a coverage of ${small(coverage)}, n = ${found.n}`,
      ),
      need,
    ]);
  },
  assumptions({ found }) {
    const { intermediate } = found.solutions;
    const unknown = both('没有解', 'no solution');
    return [
      assumption(
        both('解的一致性不低于 .75', 'Consistency of the solution is at least .75'),
        intermediate?.consistency,
        (value) => value >= 0.75,
        (holds) =>
          holds
            ? both('足够一致', 'consistent enough')
            : both('一致性低：组合并不充分', 'low: the combinations do not suffice'),
        unknown,
      ),
      assumption(
        both('各路径的 PRI 不低于 .5', 'PRI of every path is at least .5'),
        intermediate ? Math.min(...intermediate.terms.map(({ pri }) => pri ?? 0)) : null,
        (value) => value >= 0.5,
        (holds) =>
          holds
            ? both('没有同时子集关系的迹象', 'no sign of simultaneous subset relations')
            : both('有路径对结果不出现也几乎同样充分', 'a path suffices nearly as well for the absence of the outcome'),
        unknown,
      ),
      assumption(
        both('每人都归入一行', 'Everybody is in a row'),
        found.between,
        (value) => value === 0,
        (holds) =>
          holds
            ? both('没有人恰为 .5', 'nobody is at exactly .5')
            : both(`${number(found.between, 0)} 人恰为 .5，不归入任何一行`, `${number(found.between, 0)} at exactly .5 are in no row`),
        both('不说明人数', 'the number is not told'),
      ),
    ];
  },
};
