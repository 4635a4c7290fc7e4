import type { ProcedureName } from '../model/procedures/index.ts';
import type { Presentation } from './presentation.ts';

/** Procedures whose results are told in words of their own. */
export const presentations: { readonly [Name in ProcedureName]?: Presentation<Name> } = {};
