import type { AnalysisRequest, Derivation, Raking } from '../../../../../analysis/model/request.ts';

/** What stands before the analyses of a notebook: what is made of the variables, who counts, and how much. */
export interface Basis {
  readonly derive: readonly Derivation[];
  readonly where: string | null;
  readonly weights: string | Raking | null;
}

/** The type under which a dragged variable carries its name. */
export const VARIABLE_DRAG = 'application/x-fourlinks-variable';

/** A basis as a request writes it. */
export function requestOf({ derive, where, weights }: Partial<Basis>): Omit<AnalysisRequest, 'analyses'> {
  return {
    ...(derive && derive.length > 0 && { derive }),
    ...(where && { where }),
    ...(weights && { weights }),
  };
}
