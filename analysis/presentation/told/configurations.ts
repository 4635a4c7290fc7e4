import type { ResultOf } from '../../model/procedures/index.ts';
import { both, plain, type Bilingual } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import { buildTable, type Head } from '../build-table.ts';
import type { Names, PlainTable } from '../presentation.ts';
import { small } from '../say.ts';
import { literalsIn } from './literals.ts';

type Solution = NonNullable<ResultOf<'fsqca', Note>['solutions']['intermediate']>;

const signs = { core: ['●', '⨂'], edge: ['•', '⊗'] } as const;

export const signNote: Bilingual = both(
  '● 核心条件出现，⨂ 核心条件不出现，• 边缘条件出现，⊗ 边缘条件不出现，空白为可有可无；核心条件是简约解也有的',
  '● core condition present, ⨂ core condition absent, • peripheral condition present, ⊗ peripheral condition absent, blank: either; core conditions are those of the parsimonious solution too',
);

/** Paths with the same core have the same number and a letter each: 1a, 1b, 2. */
export function pathNames({ terms }: Solution): string[] {
  const cores = terms.map(({ core }) => core.join('*'));
  const kinds = [...new Set(cores)];
  return cores.map((core, at) => {
    const number = String(kinds.indexOf(core) + 1);
    if (cores.filter((other) => other === core).length === 1) return number;
    const place = cores.slice(0, at).filter((other) => other === core).length;
    return `${number}${String.fromCharCode(97 + place)}`;
  });
}

/** Conditions by paths, as configurational studies print them: what is core and what is at the edge of each path. */
export function configurations(
  head: Pick<Head, 'id' | 'title'>,
  solution: Solution,
  conditions: readonly string[],
  names: Names,
  why: Bilingual,
): PlainTable {
  const paths = pathNames(solution);
  const columns = paths.map((path, at) => ({
    key: `p${at + 1}`,
    label: both(`路径 ${path}`, `Path ${path}`),
    kind: 'text' as const,
  }));
  const line = (label: Bilingual, cell: (at: number) => unknown) => ({
    label,
    values: Object.fromEntries(columns.map(({ key }, at) => [key, cell(at)])),
  });
  const measure = (zh: string, en: string, pick: (own: Solution['terms'][number]) => number | null) =>
    line(both(zh, en), (at) => {
      const value = pick(solution.terms[at]!);
      return value === null ? null : small(value);
    });
  const sign = (condition: string, at: number) => {
    const { term, core } = solution.terms[at]!;
    const own = literalsIn(term, conditions).find((each) => each.condition === condition);
    if (!own) return undefined;
    const isCore = core.includes(own.isPresent ? condition : `~${condition}`);
    return signs[isCore ? 'core' : 'edge'][own.isPresent ? 0 : 1];
  };
  const whole = (zh: string, en: string, value: number | null) =>
    line(both(zh, en), (at) => (at > 0 ? undefined : value === null ? null : small(value)));
  return buildTable(
    { ...head, stub: both('条件', 'Condition'), notes: [signNote] },
    columns,
    [
      ...conditions.map((condition) => line(names.of(condition), (at) => sign(condition, at))),
      measure('一致性', 'Consistency', ({ consistency }) => consistency),
      measure('PRI', 'PRI', ({ pri }) => pri),
      measure('原始覆盖度', 'Raw coverage', ({ rawCoverage }) => rawCoverage),
      measure('唯一覆盖度', 'Unique coverage', ({ uniqueCoverage }) => uniqueCoverage),
      whole('解的一致性', 'Solution consistency', solution.consistency),
      whole('解的覆盖度', 'Solution coverage', solution.coverage),
    ],
    why,
  );
}

export const solutionNames = {
  complex: both('复杂解', 'Complex solution'),
  parsimonious: both('简约解', 'Parsimonious solution'),
  intermediate: both('中间解', 'Intermediate solution'),
} as const;

export const wholeSolution: Bilingual = both('整个解', 'Solution');
export const modelName = (terms: readonly string[]): Bilingual => plain(terms.join(' + '));
