import type { Cell, Row } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column } from '../result/result.door.ts';
import type { Side, Sides } from './side.ts';

const notKnown: Cell = { missing: both('没有登记', 'Not recorded') };

/** What to know of two releases before their numbers are held against each other: how many, of how many, when, how gathered. */
export function factsTable({ id, here, there }: Sides): RawTable {
  const row = (key: string, label: Bilingual, cell: (side: Side) => Cell): Row => ({
    key,
    label,
    cells: { here: cell(here), there: cell(there) },
  });
  return {
    id: `region-facts-${id}`,
    section: 'regions',
    title: both(
      `${here.name['zh-CN']}与${there.name['zh-CN']}：样本`,
      `${here.name.en} and ${there.name.en}: samples`,
    ),
    stub: both('项目', 'What'),
    columns: [column('here', 'text', here.name), column('there', 'text', there.name)],
    rows: [
      row('n', both('有效份数', 'Sheets'), ({ open }) => String(open.release.n)),
      row('response', both('回收率', 'Response'), responseOf),
      row('date', both('冻结日期', 'Frozen on'), ({ open }) => open.release.createdAt.slice(0, 10)),
      row('source', both('数据来源', 'Source'), ({ open }) => sourceWords[open.release.source]),
      row('simulated', both('数据', 'Data'), ({ open }) =>
        open.release.manifest.simulated
          ? both('模拟数据，仅供演示', 'Simulated, for demonstration only')
          : both('真实作答', 'Real answers'),
      ),
      row('instrument', both('问卷', 'Questionnaire'), ({ open: { release } }) => {
        const { code, number } = release.manifest.instrument;
        return both(`${code}，第 ${number} 版`, `${code}, version ${number}`);
      }),
      row('floor', both('最小显示人数', 'Smallest group shown'), ({ open }) => String(open.audience.floor)),
    ],
    notes: [
      both(
        '两地的人数、时间和回收率不同；差异可能来自这些，而不是来自地区。',
        'The sites differ in size, in time and in response; what differs may come from these and not from the place.',
      ),
    ],
    n: here.open.release.n,
    protect: { by: 'whole' },
  };
}

function responseOf({ invited, open }: Side): Cell {
  if (invited === 0) return notKnown;
  const percent = Math.round((open.release.n / invited) * 100);
  return both(`${invited} 人中 ${percent} %`, `${percent} % of ${invited}`);
}

const sourceWords = {
  collection: both('在本平台回收', 'Collected here'),
  import: both('由表格导入', 'Imported from a table'),
  simulation: both('由平台模拟', 'Simulated by the platform'),
} as const;
