import { readFileSync } from 'node:fs';
import { answer, typed } from '../../../analysis/engine/analyse.ts';
import type { Presented } from '../../../analysis/model/presented.ts';
import type { Analysis } from '../../../analysis/model/procedures/index.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import { both, plain } from '../../../analysis/model/words.ts';
import { type Names, present } from '../../../analysis/presentation/index.ts';
import { packed } from '../engine/packed.ts';
import { tableOf, type Cells } from '../relate/claims.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const bfi = (read('tests/fixtures/analysis/describe/bfi.json') as { columns: Cells }).columns;
const { analyses, ...preparation } = read('server/contract/analysis-example.json') as AnalysisRequest;

/** One analysis of each procedure, and how the variables of all of them are made. */
export const examples: readonly Analysis[] = analyses;
export const prepared: Omit<AnalysisRequest, 'analyses'> = preparation;

export const names: Names = {
  of: (name) => both(`变量 ${name}`, `variable ${name}`),
  value: (_, value) => plain(String(value)),
  itemsOf: (scale) => prepared.scales?.[scale]?.items ?? [],
  isReversed: (item) => prepared.items?.[item]?.reverse === true,
};

/** What is told of an analysis on some cells. */
export function told(
  asked: Analysis,
  cells: Cells = bfi,
  request: Omit<AnalysisRequest, 'analyses'> = prepared,
): Presented {
  const reply = answer(packed(tableOf(cells)), { ...request, analyses: [asked] });
  const [found] = typed([asked] as readonly Analysis[], reply.analyses);
  return present({ asked, found: found!, names, prepared: request });
}
