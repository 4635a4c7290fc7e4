import { admitBands } from './admit-bands.ts';
import { type Band, bandsOf, scoreRanges } from './bands.ts';
import { breakdownsOf, type DescribedColumn } from './breakdowns-of.ts';
import { buildTree } from './build-tree.ts';
import type { BackgroundColumn } from './count-combinations.ts';
import { type Judgement, judgeQuestions, type Question } from './judge-questions.ts';
import { labelRows } from './label-rows.ts';
import { type Scoring, scoreVectors } from './score-vectors.ts';
import type { AtomTree } from './tree.ts';

/** What may be told of the groups of a release, fixed with it. */
export interface Disclosure {
  /** The background questions by which groups are told apart, the widest first. */
  readonly hierarchy: readonly string[];
  /** The groups that the research team is told of, and those for everyone else: unions of the former. */
  readonly team: AtomTree;
  readonly outside: AtomTree;
  /** What may be told of each question in each set of siblings of the outside tree. */
  readonly questions: Judgement;
  /** The bands of answers by which the team may choose respondents. */
  readonly bands: Readonly<Record<string, readonly Band[]>>;
}

export interface Described {
  readonly columns: readonly DescribedColumn[];
  readonly scoring: Scoring;
  /** The order that a study gives its breakdowns; null is that of the questionnaire. */
  readonly hierarchy: readonly string[] | null;
  /** No group of fewer people is told of to the research team, and to others. */
  readonly team: number;
  readonly outside: number;
}

/** By row its atom in the trees of the last release, −1 where it is new. */
export interface EarlierAtoms {
  readonly team: Int32Array;
  readonly outside: Int32Array;
  /** The bands that it declared; a later one declares no others. */
  readonly bands: readonly string[];
}

/** No group of fewer is told of to the team, and to others. */
export const TEAM_LEAST = 5;
export const OUTSIDE_LEAST = 10;
/** So many colleagues of a group may tell others what they answered. */
export const INSIDERS = 1;

/**
 * Plans what may be told of the groups of a release: see buildTree, judgeQuestions and bandsOf. `cells` gives the columns of its rows.
 *
 * @example
 * const plan = planDisclosure({ columns: [], scoring: { items: {}, scales: {}, derived: {} }, hierarchy: null, team: 5, outside: 12 }, () => undefined, 30);
 * [plan.team.k, plan.outside.k] // => [5, 12]
 */
export function planDisclosure(
  { columns, scoring, hierarchy, ...least }: Described,
  cells: (name: string) => BackgroundColumn | undefined,
  rows: number,
  earlier?: EarlierAtoms,
): Disclosure {
  const breakdowns = breakdownsOf(columns, hierarchy);
  const background = new Map(
    breakdowns.flatMap(({ code }) => {
      const column = cells(code);
      return column ? [[code, column] as const] : [];
    }),
  );
  const atomsOf = (tree: AtomTree) => labelRows(tree, breakdowns, background, rows).atom;
  const team = buildTree(breakdowns, background, rows, {
    k: Math.max(TEAM_LEAST, least.team),
    ...(earlier && { earlier: earlier.team }),
  });
  const outside = buildTree(breakdowns, background, rows, {
    k: Math.max(OUTSIDE_LEAST, least.outside),
    within: [atomsOf(team)],
    ...(earlier && { earlier: earlier.outside }),
  });
  return {
    hierarchy: breakdowns.map(({ code }) => code),
    team,
    outside,
    questions: judgeQuestions(outside, questionsOf(columns, scoring, cells), {
      atom: atomsOf(outside),
      isNew: earlier && Uint8Array.from(earlier.outside, (atom) => Number(atom < 0)),
      c: INSIDERS,
    }),
    bands: plannedBands(bandsOf(scoring), cells, atomsOf(team), team.k, earlier),
  };
}

/** Among newcomers only: those who were there before are protected by the bands of their own release. */
function plannedBands(
  candidates: Record<string, readonly Band[]>,
  cells: (name: string) => BackgroundColumn | undefined,
  atom: Int32Array,
  k: number,
  earlier: EarlierAtoms | undefined,
): Record<string, readonly Band[]> {
  const every = Uint32Array.from(atom, (_, row) => row);
  const rows = earlier ? every.filter((row) => earlier.team[row]! < 0) : every;
  const may = Object.entries(candidates).filter(([name]) => earlier?.bands.includes(name) ?? true);
  return admitBands(Object.fromEntries(may), cells, { atom, rows, k });
}

/** The answers and scores of the rows; what tells of careless answering is told of the whole only. */
export function questionsOf(
  columns: readonly DescribedColumn[],
  scoring: Scoring,
  cells: (name: string) => BackgroundColumn | undefined,
): Question[] {
  const vectors = scoreVectors(scoring);
  const ranges = scoreRanges(scoring);
  return columns.flatMap(({ pool, name, role, kind, values }): Question[] => {
    const column = cells(name);
    if (pool !== 'rows' || kind === 'text' || !column || (role !== 'item' && role !== 'score')) return [];
    const answers = values.map(({ value }) => value);
    const range = ranges.get(name) ?? scoring.items[name]?.range ?? (isYesNo(answers) ? answers : null);
    const middle = range ? (range[0] + range[1]) / 2 : null;
    if (!vectors.has(name)) return [{ name, cells: column, answers, middle }];
    return [{ name, cells: column, answers: [], middle, vector: vectors.get(name) ?? null }];
  });
}

const isYesNo = (answers: readonly number[]) => answers.length === 2 && answers[0] === 0 && answers[1] === 1;
