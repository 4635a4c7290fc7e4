import { transitionMatrix } from '../../../analysis/disclosure/post-randomise.ts';
import type { ExportTable, ExportVariable } from './export-table.ts';

/** How the answers to one question were changed: from each to each with a probability. */
export interface Transition {
  readonly name: string;
  readonly answers: readonly number[];
  readonly matrix: readonly (readonly number[])[];
}

/** The matrices of a protected file, made of the shares in the file itself; none where nothing was changed. */
export function transitionsOf({ variables, retained }: ExportTable): Transition[] {
  if (retained === 1) return [];
  return variables.flatMap((variable) => {
    const { name, cells, role } = variable;
    if (!(cells instanceof Int8Array) || role === 'background') return [];
    const { answers, shares } = sharesOf(cells);
    return [{ name, answers, matrix: transitionMatrix(shares, retained) }];
  });
}

function sharesOf(cells: Extract<ExportVariable['cells'], Int8Array>) {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const answers = [...counts.keys()].sort((a, b) => a - b);
  return { answers, shares: answers.map((answer) => counts.get(answer)! / cells.length) };
}
