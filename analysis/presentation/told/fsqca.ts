import type { ResultOf } from '../../model/procedures/index.ts';
import { type Bilingual, both } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { assumption } from '../assume.ts';
import type { Names, Presentation } from '../presentation.ts';
import { joined, number, sentence, small, words } from '../say.ts';
import { tablesOf } from './fsqca-tables.ts';
import { literalName, literalsIn, termName } from './literals.ts';

type Found = ResultOf<'fsqca', Note>;

/** From here on a condition is told of as necessary (Schneider & Wagemann 2012). */
const NECESSARY = 0.9;

function necessaryWords(found: Found, conditions: readonly string[], names: Names): Bilingual {
  const necessary = found.necessity.filter(({ consistency }) => (consistency ?? 0) >= NECESSARY);
  if (necessary.length === 0)
    return both(
      '没有必要条件（一致性均低于 .90）',
      'no condition is necessary (all consistencies are below .90)',
    );
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
            : both(
                '有路径对结果不出现也几乎同样充分',
                'a path suffices nearly as well for the absence of the outcome',
              ),
        unknown,
      ),
      assumption(
        both('每人都归入一行', 'Everybody is in a row'),
        found.unassigned,
        (value) => value === 0,
        (holds) =>
          holds
            ? both('没有人恰为 .5', 'nobody is at exactly .5')
            : both(
                `${number(found.unassigned, 0)} 人恰为 .5，不归入任何一行`,
                `${number(found.unassigned, 0)} at exactly .5 are in no row`,
              ),
        both('不说明人数', 'the number is not told'),
      ),
    ];
  },
};
