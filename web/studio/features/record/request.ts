import type { RecordRows } from '../../../../server/contract/record.ts';
import type { Draft } from '../workspace/form/analysis.ts';

/** Requests on records: one analysis, and the peer group and period whose rows it is asked of. */

interface Request {
  readonly where?: string;
  readonly analyses?: readonly Draft[];
}

/** The analysis of a request that gave a finding. */
export function analysisOf(request: object): Draft {
  const [analysis] = (request as Request).analyses ?? [];
  return analysis ?? { procedure: '' };
}

/** Which of the rows that a reader chose a request keeps to. */
export function rowsIn(request: object, { group, period }: RecordRows): RecordRows {
  const where = (request as Request).where ?? '';
  const keeps = (column: string) => where.includes(`${column} = `);
  return {
    ...(group !== undefined && keeps('group') && { group }),
    ...(period !== undefined && keeps('period') && { period }),
  };
}
