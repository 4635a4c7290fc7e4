import { completeCases } from '../../dataset/restrict.ts';
import { groupsOf } from '../../dataset/groups.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { RandomEffect } from '../../model/procedure/declaration.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { columnsOf, designOf, type Term } from '../design.ts';
import { interactionTerms } from '../interactions.ts';
import {
  fitLeading,
  isConstantOutcome,
  leastSquares,
  residualsOf,
  type LeastSquares,
  type LinearFit,
} from '../least-squares.ts';
import { collinearNotes } from '../linear-model.ts';
import { meanOf } from '../spread.ts';
import { whiten, type Whitened } from '../whiten.ts';
import type { FixedPart, RandomPart } from './cross-products.ts';

/** A grouping factor by its names, and how its columns were measured. */
export interface NamedPart extends RandomPart {
  readonly group: string;
  /** The constant, then the slopes. */
  readonly terms: readonly string[];
  /** What each column was measured from, and in which unit. */
  readonly centres: readonly number[];
  readonly units: readonly number[];
}

/** A mixed model on the rows that are complete in all of its variables, in the units in which it is fitted. */
export interface MixedModel {
  readonly terms: readonly Term[];
  /** Least squares without the groups: the fixed part starts from it. */
  readonly plain: LeastSquares;
  readonly start: LinearFit;
  readonly whitened: Whitened;
  /** The outcome is what least squares leave, over this. */
  readonly scale: number;
  readonly fixed: FixedPart;
  /** The part with most random coefficients first. */
  readonly parts: readonly NamedPart[];
  readonly notes: readonly Note[];
}

export const CONSTANT = '(Intercept)';

/** The constant and the slopes of a grouping factor, of a size of about 1; where intercept and slopes may go together, about their means. */
function partOf(data: Dataset, { group, slopes = [], correlated = true }: RandomEffect): NamedPart {
  const { codes, labels } = groupsOf(data.column(group));
  const centres = slopes.map((name) => (correlated ? meanOf(data.numbers(name)) : 0));
  const off = slopes.map((name, i) => data.numbers(name).map((value) => value - centres[i]!));
  const units = off.map((values) => {
    let squares = 0;
    for (const value of values) squares += value * value;
    return Math.sqrt(squares / values.length);
  });
  return {
    group,
    terms: [CONSTANT, ...slopes],
    codes,
    groups: labels.length,
    columns: [
      new Float64Array(data.rows).fill(1),
      ...off.map((values, i) => values.map((value) => value / units[i]!)),
    ],
    centres: [0, ...centres],
    units: [1, ...units],
    correlated,
  };
}

/** True where a column differs between rows of one group. */
function variesWithin({ codes, groups }: RandomPart, values: Float64Array): boolean {
  const first = new Float64Array(groups).fill(NaN);
  return values.some((value, row) => {
    const group = codes[row]!;
    if (Number.isNaN(first[group]!)) first[group] = value;
    return value !== first[group];
  });
}

/** Takes out the slopes that say nothing: those of columns that are the same for all of a group. */
function withSlopesThatVary(data: Dataset, effect: RandomEffect, notes: Note[]): NamedPart {
  const bare = partOf(data, { ...effect, slopes: [] });
  const slopes = (effect.slopes ?? []).filter((name) => {
    const varies = variesWithin(bare, data.numbers(name));
    if (!varies) notes.push(note('slope-flat', { name, group: effect.group }));
    return varies;
  });
  return partOf(data, { ...effect, slopes });
}

/** Data that cannot carry the model, and why. */
export interface Shortage {
  readonly n: number;
  readonly reason: Note;
  readonly notes: readonly Note[];
}

/** The model that a request asks for. */
export function mixedModel(data: Dataset, request: ReadOf<'mixed'>): MixedModel | Shortage {
  const { outcome, fixed, categorical, random, interactions = [] } = request;
  const names = [outcome, ...fixed, ...random.flatMap(({ group, slopes = [] }) => [group, ...slopes])];
  const complete = completeCases(data, [...new Set(names)]);
  const n = complete.rows;
  const design = designOf(complete, { outcome, predictors: fixed, categorical });
  const terms = [...design.terms, ...interactionTerms(design.terms, interactions)];
  const notes = [...design.notes];
  const short = (reason: Note): Shortage => ({ n, reason, notes });
  if (n === 0) return short(note('none-complete'));
  const parts = random.map((effect) => withSlopesThatVary(complete, effect, notes));
  for (const { group, groups, terms: own } of parts) {
    if (groups < 2) return short(note('groups-one', { group }));
    if (groups * own.length >= n) return short(note('groups-as-rows', { group }));
  }
  const plain = leastSquares(columnsOf(terms), design.outcome, null);
  notes.push(...collinearNotes(plain, terms));
  const start = fitLeading(plain, plain.kept.length);
  const variances = parts.reduce((sum, part) => sum + part.terms.length, 1);
  if (start.df < variances) return short(note('too-few-for-model'));
  if (!plain.triangle.r.every(Number.isFinite)) return short(note('mixed-no-fit'));
  if (isConstantOutcome(plain)) return short(note('outcome-constant'));
  if (start.rss === 0) return short(note('mixed-no-fit'));
  const scale = Math.sqrt(start.rss / n);
  const whitened = whiten(plain);
  const left = residualsOf(plain, start).map((value) => value / scale);
  return {
    terms,
    plain,
    start,
    whitened,
    scale,
    fixed: { width: whitened.width, matrix: whitened.matrix, outcome: left },
    parts: parts.toSorted((a, b) => b.groups * b.terms.length - a.groups * a.terms.length),
    notes,
  };
}
