import { both } from '../../model/words.ts';
import { rankTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { sentence, words } from '../say.ts';

export const quota: Presentation<'quota'> = {
  tables({ asked, found, names }, why) {
    const period = (code: string | number) => names.value(asked.period ?? 'period', code);
    return [
      buildTable(
        {
          id: 'tiers',
          title: both('各等次的名额与实际', 'Quotas and what was given'),
          stub: both('等次', 'Tier'),
        },
        ['n', 'percent', 'target', 'excess'],
        found.tiers.map((each) => ({
          label: names.value(asked.tier ?? 'tier', each.tier),
          group: period(each.period),
          values: each,
        })),
        why,
      ),
      buildTable(
        { id: 'periods', title: both('各期', 'Periods'), stub: both('考评期', 'Period') },
        ['n', 'toMove'],
        found.periods.map((each) => ({ label: period(each.period), values: each })),
        why,
      ),
    ];
  },
  sentence({ asked, found, names }) {
    return sentence(
      found.periods
        .filter(({ toMove }) => toMove !== null)
        .map(({ period, n, toMove }) =>
          words((say, zh) => {
            const own = say(names.value(asked.period ?? 'period', period));
            return zh
              ? `${own}：${n} 人中须调整 ${toMove} 人才合名额`
              : `${own}: ${toMove} of ${n} people would have to move to meet the quotas`;
          }),
        ),
    );
  },
};
