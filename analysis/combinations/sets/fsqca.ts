import { type Dataset, type Procedure, RequestError } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { EITHER, nameOf, rowOf } from '../minimise/cube.ts';
import { ROW } from '../minimise/prime-implicants.ts';
import { type Solutions, solve } from '../minimise/solutions.ts';
import { binsOf, edges } from './bins.ts';
import { makeSets, type MadeSet } from './make-sets.ts';
import { against, consistency, pri, sym } from './measures.ts';
import { inModel, measured } from './measured.ts';
import { necessities } from './necessity.ts';
import { type Row, truthTable } from './truth-table.ts';

type Asked = Parameters<Procedure<'fsqca'>['run']>[1];

/** Below so many people each of them may make a row. */
const FEW = 50;
/** Where fields of memberships end. */
const BINS = edges(0, 1, 5);

/** The least people of a row where a request says nothing: one in a hundred, in steps of five. */
export const leastOf = (n: number): number => (n < FEW ? 1 : 5 * Math.ceil(n / 500));

const nothing = {
  calibration: [],
  frequency: null,
  necessity: [],
  truthTable: [],
  unassigned: null,
  remainders: null,
  solutions: { complex: null, parsimonious: null, intermediate: null },
  bins: null,
};

/** Rounding must not part a consistency from a cut-off that it equals. */
const reaches = (value: number, least: number) => value >= least - 1e-12;

/** Expectations by condition: 1 present, 0 absent, 2 either. */
function expectedOf({ conditions, expectations = {} }: Asked): number[] {
  return conditions.map((name) => {
    if (expectations['present']?.includes(name)) return 1;
    return expectations['absent']?.includes(name) ? 0 : EITHER;
  });
}

function checkExpectations({ conditions, expectations = {} }: Pick<Asked, 'conditions' | 'expectations'>) {
  const other = Object.keys(expectations).find((kind) => kind !== 'present' && kind !== 'absent');
  if (other !== undefined) throw new RequestError(`expectations.${other}`, 'expected-names');
  const named = Object.values(expectations).flat();
  const stranger = named.find((name) => !conditions.includes(name));
  if (stranger !== undefined) throw new RequestError('expectations', 'no-variable', { name: stranger });
  const twice = named.find((name, i) => named.indexOf(name) !== i);
  if (twice !== undefined) throw new RequestError('expectations', 'twice', { name: twice });
}

/** Whether rows suffice: on, off, or free where too few people are in them. */
function statusOf(
  rows: readonly Row[],
  least: number,
  asked: Asked,
  k: number,
  isNegated: boolean,
): Uint8Array {
  const status = new Uint8Array(2 ** k).fill(ROW.free);
  for (const { code, n, sums } of rows) {
    if (n < least) continue;
    const own = isNegated ? against(sums) : sums;
    status[code] =
      reaches(consistency(own), asked.consistency) && reaches(pri(own), asked.pri) ? ROW.on : ROW.off;
  }
  return status;
}

/** What is to be said of solutions. */
function solutionNotes({ complex, parsimonious, intermediate }: Solutions): Note[] {
  if (complex.models.length === 0) return [note('no-row-suffices')];
  const all = [complex, parsimonious, intermediate];
  return [
    ...(all.some(({ models }) => models.length > 1) ? [note('models-several')] : []),
    ...(all.some(({ isAll }) => !isAll) ? [note('models-more')] : []),
    ...(all.some(({ isShortest }) => !isShortest) ? [note('models-not-shortest')] : []),
  ];
}

/**
 * Which combinations of conditions suffice for an outcome, and which conditions it needs. `consistency` near 1: whoever is in the
 * combination has the outcome; `coverage`: how much of the outcome it accounts for.
 *
 * Listwise, weights ignored. Conditions that cannot be sets leave nothing, with the reason. R: `QCA::truthTable`, `QCA::minimize`.
 * Cost: a pass for each row of the truth table that somebody is in, and 3^conditions.
 */
export const fsqca: Procedure<'fsqca'> = {
  check(request: Asked) {
    const { outcome, conditions, calibration } = request;
    if (conditions.includes(outcome))
      throw new RequestError('conditions', 'own-predictor', { name: outcome });
    const named = typeof calibration === 'string' ? [] : Object.keys(calibration);
    const stranger = named.find((name) => name !== outcome && !conditions.includes(name));
    if (stranger !== undefined) throw new RequestError('calibration', 'no-variable', { name: stranger });
    checkExpectations(request);
  },
  run(data: Dataset, request: Asked) {
    const { outcome, conditions } = request;
    const k = conditions.length;
    const made = makeSets(
      data,
      [...conditions, outcome],
      request.calibration,
      request.nudge ? conditions : [],
    );
    const { n } = made;
    const head = { n, missing: 'listwise' as const, definition: note('fsqca') };
    if (!made.sets) return { ...head, ...nothing, notes: made.notes };
    const sets = made.sets.slice(0, k).map(({ memberships }) => memberships);
    const y = made.sets.at(-1)!.memberships;
    const least = request.frequency ?? leastOf(n);
    const { rows, between } = truthTable(sets, y);
    const solved = (isNegated: boolean) => {
      const status = statusOf(rows, least, request, k, isNegated);
      const expected = expectedOf(request).map((each) => (isNegated && each !== EITHER ? 1 - each : each));
      return { status, solutions: solve(status, k, expected) };
    };
    const positive = solved(false);
    const negative = request.negated ? solved(true) : null;
    const tell = (solutions: Solutions, isNegated: boolean) => {
      const target = isNegated ? y.map((each) => 1 - each) : y;
      const one = (own: Solutions['complex']) =>
        measured(own, solutions.parsimonious, conditions, sets, target);
      return {
        complex: one(solutions.complex),
        parsimonious: one(solutions.parsimonious),
        intermediate: one(solutions.intermediate),
      };
    };
    const outcomeOf = (status: Uint8Array, code: number) =>
      status[code] === ROW.free ? null : status[code]!;
    const table = rows.map(({ code, n: people, sums, inOutcome }) => {
      const other = against(sums);
      return {
        row: nameOf(rowOf(code, k), conditions),
        conditions: Object.fromEntries(conditions.map((name, j) => [name, (code >> j) & 1])),
        n: people,
        consistency: consistency(sums),
        pri: pri(sums),
        sym: sym(sums),
        outcome: outcomeOf(positive.status, code),
        inOutcome,
        ...(negative && {
          negated: {
            consistency: consistency(other),
            pri: pri(other),
            outcome: outcomeOf(negative.status, code),
          },
        }),
      };
    });
    // Rows that suffice come first, then those that are more consistent.
    table.sort((a, b) => (b.outcome ?? -1) - (a.outcome ?? -1) || b.consistency - a.consistency);
    const [model] = positive.solutions.intermediate.models;
    return {
      ...head,
      calibration: made.sets.map(calibrationTold),
      frequency: least,
      necessity: necessities(conditions, sets, y),
      truthTable: table,
      unassigned: between,
      remainders: 2 ** k - rows.filter((row) => row.n >= least).length,
      solutions: tell(positive.solutions, false),
      ...(negative && { negated: tell(negative.solutions, true) }),
      bins: model ? binsOf(inModel(model, sets, n), y, BINS, BINS) : null,
      notes: [
        ...made.notes,
        ...halfNotes(made.sets.slice(0, k)),
        ...rowNotes(rows, least, request, conditions),
        ...(expectedOf(request).every((each) => each === EITHER) ? [note('no-expectations')] : []),
        ...solutionNotes(positive.solutions),
      ],
    };
  },
};

const calibrationTold = ({ name, calibration, half }: MadeSet) => ({ name, ...calibration, half });

const halfNotes = (sets: readonly MadeSet[]) =>
  sets.flatMap(({ name, half }) => (half > 0 ? [note('at-half', { name, count: half })] : []));

/** Rows that hold people with and without the outcome, and rows that suffice for the outcome and its absence alike. */
function rowNotes(rows: readonly Row[], least: number, asked: Asked, conditions: readonly string[]): Note[] {
  const large = rows.filter(({ n }) => n >= least);
  const mixed = large.filter(({ n, inOutcome }) => inOutcome > 0 && inOutcome < n).length;
  const forBoth = large.filter(
    ({ sums }) =>
      reaches(consistency(sums), asked.consistency) && reaches(consistency(against(sums)), asked.consistency),
  );
  return [
    ...(mixed > 0 ? [note('rows-mixed', { count: mixed })] : []),
    ...(forBoth.length > 0
      ? [
          note('rows-for-both', {
            rows: forBoth.map(({ code }) => nameOf(rowOf(code, conditions.length), conditions)),
          }),
        ]
      : []),
  ];
}
