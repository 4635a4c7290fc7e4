import type { ResultOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { suppressTable } from '../suppress.ts';
import { STEP } from './settle-combinations.ts';

type Truth = ResultOf<'fsqca', Note>;
type Ceilings = ResultOf<'nca', Note>;
type Solution = Truth['solutions']['complex'];
type Plane = Truth['bins'];

const untold = { both: null, setOnly: null, outcomeOnly: null, neither: null };
const rounded = (share: number | null) => (share === null ? null : Math.round(share * 100) / 100);

/** In steps, rounded down: whether a single person is there cannot be seen. */
const inSteps = (people: number) => STEP * Math.floor(people / STEP);

/** Fields of few people, and what would give them, are empty; the others are told in steps. */
function fields(plane: Plane, least: number): Plane {
  if (!plane) return null;
  const counts = plane.counts.map((row) => row.map((people) => people ?? 0));
  const isHidden = suppressTable([counts], least);
  return {
    ...plane,
    counts: counts.map((row, r) => row.map((people, c) => (isHidden[r]![c] ? null : inSteps(people)))),
  };
}

const ofSolution = (solution: Solution): Solution =>
  solution && {
    ...solution,
    terms: solution.terms.map((term) => ({
      ...term,
      consistency: rounded(term.consistency),
      pri: rounded(term.pri),
      rawCoverage: rounded(term.rawCoverage),
      uniqueCoverage: rounded(term.uniqueCoverage),
      cells: untold,
      alone: null,
    })),
    consistency: rounded(solution.consistency),
    pri: rounded(solution.pri),
    coverage: rounded(solution.coverage),
    cells: untold,
    models: solution.models.map((model) => ({
      ...model,
      consistency: rounded(model.consistency),
      coverage: rounded(model.coverage),
    })),
  };

const ofSolutions = ({ complex, parsimonious, intermediate }: Truth['solutions']): Truth['solutions'] => ({
  complex: ofSolution(complex),
  parsimonious: ofSolution(parsimonious),
  intermediate: ofSolution(intermediate),
});

/**
 * Combinations without what tells of few: rows of fewer people than the request counts, which are k at least, are not listed, people are
 * told in steps, measures to two digits, and nobody who is in no row or in one path only is counted.
 */
export function toldCombinations(result: Truth, least: number): Truth {
  const { frequency } = result;
  if (frequency === null) return result;
  const truthTable = result.truthTable.flatMap((row) =>
    row.n === null || row.n < frequency
      ? []
      : [
          {
            ...row,
            n: inSteps(row.n),
            consistency: rounded(row.consistency),
            pri: rounded(row.pri),
            sym: rounded(row.sym),
            inOutcome: null,
            ...(row.negated && {
              negated: {
                ...row.negated,
                consistency: rounded(row.negated.consistency),
                pri: rounded(row.negated.pri),
              },
            }),
          },
        ],
  );
  return {
    ...result,
    calibration: result.calibration.map((each) => ({ ...each, half: null })),
    necessity: result.necessity.map((each) => ({
      ...each,
      consistency: rounded(each.consistency),
      coverage: rounded(each.coverage),
      ron: rounded(each.ron),
      cells: untold,
    })),
    truthTable,
    unassigned: null,
    remainders: null,
    solutions: ofSolutions(result.solutions),
    ...(result.negated && { negated: ofSolutions(result.negated) }),
    bins: fields(result.bins, least),
    notes: [...result.notes.filter(({ code }) => !tellsOfFew.has(code)), note('combinations-in-steps')],
  };
}

/** Ceilings of levels that k people reach; who lies above them, or makes them, is not told. */
export function toldCeilings(result: Ceilings, least: number): Ceilings {
  return {
    ...result,
    accuracy: whole(result.accuracy),
    conditions: result.conditions.map((each) => ({
      ...each,
      ceilings: each.ceilings.map((ceiling) => ({
        ...ceiling,
        accuracy: whole(ceiling.accuracy),
        above: null,
      })),
      peers: each.peers.map((peer) => ({ ...peer, people: null })),
      bins: fields(each.bins, least),
    })),
    bottleneck: result.bottleneck.map((level) => ({ ...level, reaching: null, supporting: null })),
  };
}

const whole = (percent: number | null) => (percent === null ? null : Math.round(percent));

/** Notes that count people whom the tables do not tell. */
const tellsOfFew: ReadonlySet<Note['code']> = new Set<Note['code']>(['at-half', 'rows-mixed']);
