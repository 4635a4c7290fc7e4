import { Matrix } from 'ml-matrix';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import { note, type Note } from '../../notes/note.ts';
import type { PathFit } from './fit.ts';
import { nameOf } from './model.ts';

type Solved = Pick<PathFit, 'model' | 'states'>;

/** What part of the variance of each variable that others point to is explained. R: `lavInspect(fit, "rsquare")`. */
export function explainedShares({ model, states }: Solved): Record<string, number> {
  const v = model.variables.length;
  const targets = new Set(
    model.rows.flatMap(({ cell, group }) => (cell.kind === 'path' ? [`${group} ${cell.row}`] : [])),
  );
  const shares = states.flatMap(({ residuals, covariances }, group) =>
    model.variables.flatMap((name, i) => {
      if (!targets.has(`${group} ${i}`)) return [];
      const suffix = group > 0 ? `.g${group + 1}` : '';
      return [[`${name}${suffix}`, 1 - residuals[i * v + i]! / covariances[i * v + i]!] as const];
    }),
  );
  return Object.fromEntries(shares);
}

/** What a reader should know of the solution: estimates that no population can have, nothing to test, too few respondents. */
export function solutionNotes(fit: Solved & Pick<PathFit, 'test' | 'n'>): Note[] {
  const { model, test, n } = fit;
  const notes: Note[] = [];
  const improper = improperRows(fit);
  if (improper.length > 0) notes.push(note('sem-heywood', { names: improper }));
  else if (!latentDefinite(fit)) notes.push(note('sem-latent-singular'));
  if (test.df === 0) notes.push(note('cfa-saturated'));
  if (n < model.parameters) notes.push(note('sem-thin', { count: model.parameters }));
  return notes;
}

/** Variances below zero and covariances beyond what the variances allow. */
function improperRows({ model, states }: Solved): string[] {
  const v = model.variables.length;
  return model.rows
    .filter(({ cell: { kind, row, column }, group }) => {
      if (kind !== 'covariance') return false;
      const { residuals } = states[group]!;
      const [own, left, right] = [
        residuals[row * v + column]!,
        residuals[row * v + row]!,
        residuals[column * v + column]!,
      ];
      return row === column ? own < 0 : own * own > Math.abs(left * right) * (1 + 1e-9);
    })
    .map(nameOf);
}

/** Whether the covariances that follow for the latent variables are positive definite in every group. */
function latentDefinite({ model, states }: Solved): boolean {
  const v = model.variables.length;
  const latent = Array.from({ length: v - model.observed }, (_, i) => model.observed + i);
  if (latent.length === 0) return true;
  return states.every(({ covariances }) => {
    const own = Matrix.from1DArray(v, v, covariances).selection(latent, latent);
    const { values } = symmetricEigen(own);
    return values.at(-1)! > -1e-10 * values[0]!;
  });
}
