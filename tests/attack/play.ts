import type { Target } from './statistic.ts';
import type { Tally } from './tally.ts';
import { boundAnswers } from './ways/bound.ts';
import { boundCells } from './ways/bound-cells.ts';
import { combineExactly } from './ways/combine.ts';
import { combineKinds } from './ways/mixed.ts';
import type { Solve } from './ways/solver.ts';
import { subtractFamilies, subtractPairs } from './ways/subtract.ts';

export interface Effort {
  readonly solve: Solve;
  /** Which numbers of insiders are tried; those beyond `judged` are told and not counted. */
  readonly insiders: readonly number[];
  readonly judged: number;
  /** The items whose bounds are worked out; all where it is left out. */
  readonly items?: readonly string[];
  /** The counts whose cells are bounded one by one. */
  readonly cells: readonly { readonly item: string; readonly value: number }[];
}

/** Every way to work out what was not published from what was. */
export function play(target: Target, tally: Tally, effort: Effort): void {
  subtractPairs(target, tally);
  subtractFamilies(target, tally);
  combineExactly(target, tally);
  combineKinds(target, tally);
  boundCells(target, tally, effort.solve, effort.cells);
  for (const insiders of effort.insiders)
    boundAnswers(target, tally, effort.solve, {
      insiders,
      judged: insiders <= effort.judged,
      ...(effort.items && { items: effort.items }),
    });
}
