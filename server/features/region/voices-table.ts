import type { Dimension, FrameValue } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import type { Cell, Row } from '../../../analysis/model/table.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import { protectedCell, type RawTable } from '../disclosure/disclosure.door.ts';
import { column, countInterviews, lookOf } from '../result/result.door.ts';
import type { Side, Sides } from './side.ts';

/** In how many interviews each column of the frame is spoken of at both sites, and how. None where the other site has no interviews. */
export function voicesTable({ id, frame, here, there }: Sides): RawTable | null {
  const columns = dimensionOf(frame, 'column');
  if (!columns || there.interviews.total === 0) return null;
  const valence = dimensionOf(frame, 'valence');
  const sides = [
    { key: 'here', ...here },
    { key: 'there', ...there },
  ];
  return {
    id: `region-voices-${id}`,
    section: 'regions',
    title: both(
      `${here.name['zh-CN']}与${there.name['zh-CN']}：访谈`,
      `${here.name.en} and ${there.name.en}: interviews`,
    ),
    stub: bilingual(columns.name),
    columns: sides.flatMap(({ key, name, interviews }) => [
      column(
        key,
        'count',
        both(
          `${name['zh-CN']}：访谈数（N = ${interviews.total}）`,
          `${name.en}: interviews (N = ${interviews.total})`,
        ),
      ),
      ...(valence ? offered(valence) : []).map((value) => {
        const look = lookOf(value);
        return column(
          `${key}:${value.code}`,
          'count',
          both(`${name['zh-CN']}：${look['zh-CN']}`, `${name.en}: ${look.en}`),
        );
      }),
    ]),
    rows: offered(columns).map((value): Row => ({
      key: value.code,
      label: bilingual(value.name),
      cells: Object.fromEntries(
        sides.flatMap((side) => cellsOf(side.key, side, { columns, value, valence })),
      ),
    })),
    notes: [both('数的是访谈而不是摘录。', 'Interviews are counted, not excerpts.')],
    n: there.interviews.total,
    counts: 'interviews',
    // Few interviews were hidden cell by cell, at the floor of their own site.
    protect: { by: 'whole' },
  };
}

interface Place {
  readonly columns: Dimension;
  readonly value: FrameValue;
  readonly valence: Dimension | undefined;
}

function cellsOf(
  key: string,
  { open, interviews }: Side,
  { columns, value, valence }: Place,
): [string, Cell][] {
  const spoken = interviews.excerpts.filter(({ values }) => values[columns.code] === value.code);
  const total = countInterviews(spoken);
  const floor = open.audience.tree === 'outside' ? open.audience.floor : 0;
  const told = (count: number): Cell => (total > 0 && total < floor ? protectedCell : count);
  return [
    [key, told(total)],
    ...(valence ? offered(valence) : []).map(({ code }): [string, Cell] => {
      const taking = spoken.filter(({ values }) => values[valence!.code] === code);
      return [`${key}:${code}`, told(countInterviews(taking))];
    }),
  ];
}
