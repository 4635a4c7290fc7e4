import { both } from '../../model/words.ts';
import { pointTable as buildTable } from '../record-tables.ts';
import type { Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';
import { labelled } from './labels.ts';

const columns = ['n', 'entries', 'deducted', 'added', 'ofDeducted', 'ofAdded'];

const sorts = {
  visible: both('看得见的', 'Visible work'),
  core: both('本职', 'Core work'),
  other: both('其他', 'Other'),
};

export const reasons: Presentation<'reasons'> = {
  tables: ({ asked, found, names }, why) => [
    buildTable(
      { id: 'byReason', title: both('各事由', 'By reason'), stub: both('事由', 'Reason') },
      columns,
      found.byReason.map(({ reason, ...values }) => ({
        label: labelled(names, 'reason', asked.reason, reason),
        values,
      })),
      why,
    ),
    ...(found.bySort.length > 0
      ? [
          buildTable(
            { id: 'bySort', title: both('各类事由', 'By sort of reason'), stub: both('类别', 'Sort') },
            columns,
            found.bySort.map(({ sort, ...values }) => ({ label: sorts[sort], values })),
            why,
          ),
        ]
      : []),
  ],
  sentence({ asked, found: { byReason, entries, deducted, added }, names }) {
    const [first] = byReason.toSorted((a, b) => (b.ofDeducted ?? 0) - (a.ofDeducted ?? 0));
    return sentence([
      both(
        `${entries} 条记录，扣 ${number(deducted, 1)} 分，加 ${number(added, 1)} 分`,
        `${entries} entries, ${number(deducted, 1)} points taken, ${number(added, 1)} given`,
      ),
      ...(first && first.ofDeducted !== null
        ? [
            words((say, zh) => {
              const name = say(labelled(names, 'reason', asked.reason, first.reason));
              return zh
                ? `扣分最多的事由是 ${name}（占 ${small(first.ofDeducted)}）`
                : `most are deducted for ${name} (${small(first.ofDeducted)} of them)`;
            }),
          ]
        : []),
    ]);
  },
};
