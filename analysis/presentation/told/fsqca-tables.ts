import type { ResultOf } from '../../model/procedures/index.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, PlainTable } from '../presentation.ts';
import { words } from '../say.ts';
import { configurations, modelName, solutionNames, wholeSolution } from './configurations.ts';
import { termName } from './literals.ts';

type Found = ResultOf<'fsqca', Note>;
type Solutions = Found['solutions'];

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
function solutionTables(
  id: string,
  solutions: Solutions,
  { asked, names }: Answered<'fsqca'>,
  why: Bilingual,
) {
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
        id === 'solutions'
          ? both('三种解', 'Solutions')
          : both('三种解：结果不出现', 'Solutions: absence of the outcome'),
      stub: both('条件组合', 'Combination'),
    },
    ['consistency', 'pri', 'rawCoverage', 'uniqueCoverage', 'coverage'],
    lines,
    why,
  );
}

/** What is printed of an analysis: configurations, solutions, necessity, truth table, calibration. */
export function tablesOf(answered: Answered<'fsqca'>, why: Bilingual): PlainTable[] {
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
