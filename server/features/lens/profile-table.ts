import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import { both } from '../../../analysis/model/text.ts';
import type { LensProfile, ShownTile } from '../../contract/lens.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column } from '../result/result.door.ts';
import { ideaCells, ideaColumns } from './idea-cells.ts';

type Shown = Pick<LensProfile, 'name' | 'tiles' | 'ground' | 'n' | 'interviews'>;

/** The tiles of a profile with their parts, one below the other. */
export function profileTable(shown: Shown, frame: Frame, requests: readonly AnalysisRequest[]): RawTable {
  const { name, tiles, ground, n } = shown;
  return {
    id: 'lens-profile',
    section: 'lens',
    title: name,
    stub: both('方面', 'Aspect'),
    columns: [
      ...ideaColumns(
        shown,
        frame,
        tiles.flatMap(({ parts }) => parts),
      ),
      column('link', 'number', both('差值或 r', 'Difference or r')),
      column('linkInterval', 'number', both('其 95 % 置信区间', 'Its 95 % CI')),
    ],
    rows: tiles.flatMap((tile) =>
      tile.parts.map((part, i) => ({
        key: `${tile.code}:${i}`,
        label: part.name,
        group: tile.name,
        ...(part.survey?.adverse && { adverse: true }),
        cells: { ...ideaCells(part, frame), ...linkCells(tile, i) },
      })),
    ),
    notes: [
      ground,
      both(
        '均值为个人均值的平均；反向题已重新计分。“差值”为两者相对时第一项减第二项（同一批人），r 为与随之升降的得分的相关；区间包含 0 就看不出差别或关联。关联不是因果。访谈按份数计。',
        'Means are of each person’s mean; reversed items are recoded. “Difference” is the first of two parts minus the second in the same people, r the correlation with what rises; an interval that holds 0 tells of no difference or association. Association is not cause. Interviews are counted, not excerpts.',
      ),
    ],
    n,
    requests: [...requests],
    // Its numbers passed the gate one idea at a time.
    protect: { by: 'whole' },
  };
}

function linkCells({ difference, rises }: ShownTile, part: number) {
  const link = part === 0 && difference ? difference : rises?.[part];
  return link ? { link: link.value, linkInterval: link.interval } : {};
}
