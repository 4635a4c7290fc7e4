import type { AnalysisReply, AnalysisRequest } from '../../../../server/contract/analysis.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { openDemonstration } from '../joint/demonstration.ts';

type Demonstration = Awaited<ReturnType<typeof openDemonstration>>;
type Analysed = AnalysisReply['analyses'][number];

/** What the analyses of the release answer to the requests of tables, as the owner asks them. */
export async function askedAgain(
  { app, owner, releasePath }: Demonstration,
  tables: readonly Pick<Table, 'requests'>[],
): Promise<Analysed[]> {
  const found: Analysed[] = [];
  for (const payload of tables.flatMap(({ requests = [] }) => requests as AnalysisRequest[])) {
    const reply = await app.inject({
      method: 'POST',
      url: `${releasePath}/analyses`,
      headers: owner.headers,
      payload,
    });
    if (reply.statusCode !== 200) throw new Error(`${JSON.stringify(payload)}\n${reply.body}`);
    found.push(...reply.json<AnalysisReply>().analyses);
  }
  return found;
}

/** Every number in a value, and every two that stand side by side as an interval. */
export function numbersIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (each: unknown): void => {
    if (typeof each === 'number') found.add(String(each));
    if (typeof each !== 'object' || each === null) return;
    if (Array.isArray(each) && each.length === 2) found.add(JSON.stringify(each));
    Object.values(each).forEach(walk);
  };
  walk(value);
  return found;
}
