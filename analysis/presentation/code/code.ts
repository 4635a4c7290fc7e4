import { declarations, type ProcedureName } from '../../model/procedures/index.ts';
import type { Asked, Coded } from '../presentation.ts';
import { rPreparation } from './r-prepare.ts';
import { codes } from './registry.ts';
import { spssPreparation } from './spss-prepare.ts';

/** What gives the numbers of an analysis in R and in SPSS, from the data as they are exported; null where a package cannot. */
export function codeOf(question: Asked<ProcedureName>): { r: string | null; spss: string | null } {
  const { asked, prepared = {} } = question;
  // Weights that are raked to margins have no line of code.
  const isRaked = typeof prepared.weights === 'object' && 'weighted' in declarations[asked.procedure];
  const own = isRaked ? undefined : (codes[asked.procedure] as Coded<ProcedureName> | undefined);
  const r = own?.r(question) ?? null;
  const spss = own?.spss(question) ?? null;
  const before = spss === null ? null : spssPreparation(asked, prepared);
  return {
    r: r === null ? null : `${rPreparation(asked, prepared)}\n\n${r}\n`,
    spss: before === null ? null : `${before}${before === '' ? '' : '\n'}${spss}\n`,
  };
}
