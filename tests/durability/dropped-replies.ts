import { cuttingProxy } from './cutting-proxy.ts';
import type { Figures } from './figures.ts';
import { settleAccount } from './stored.ts';
import { openWorkplace } from './workplace.ts';

/** Three connections in ten break, before or after the commit; everyone tries again until they have a receipt. */
export async function dropReplies(
  respondents: number,
  chance: () => number,
): Promise<Figures & { before: number; after: number }> {
  let target = '';
  const proxy = await cuttingProxy(() => target, 0.3, chance);
  const place = await openWorkplace(respondents, {
    through: (address) => {
      target = address;
      return proxy.address;
    },
  });
  await place.fleet.answerUntil(() => false);
  await place.fleet.finish();
  const stored = await place.read(place.study.study);
  await place.close();
  await proxy.close();
  const { before, after } = proxy.cut;
  return {
    trial: `30 % of connections cut (${before} before, ${after} after the commit)`,
    rounds: 1,
    acknowledged: place.fleet.acknowledged.size,
    damaged: stored.damaged ? 1 : 0,
    ...settleAccount(place.fleet, stored),
    before,
    after,
  };
}
