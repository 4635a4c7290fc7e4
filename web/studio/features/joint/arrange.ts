import { favour } from '../../../../analysis/model/favour.ts';
import type { JointCell } from '../../../../server/contract/joint.ts';
import { fitOf } from './describe-cell.ts';

export const orders = ['frame', 'survey', 'interviews', 'fit'] as const;
export type Order = (typeof orders)[number];

/** Lines of the display – rows or columns – in another order; equals stay as the frame has them. */
export function arrange<Line>(
  lines: readonly Line[],
  cellsOf: (line: Line) => readonly JointCell[],
  by: Order,
): Line[] {
  if (by === 'frame') return [...lines];
  const ranked = lines.map((line) => [line, rank[by](cellsOf(line))] as const);
  return ranked.sort(([, a], [, b]) => (a === b ? 0 : a - b)).map(([line]) => line);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** What comes first is least. */
const rank: Readonly<Record<Exclude<Order, 'frame'>, (cells: readonly JointCell[]) => number>> = {
  survey: (cells) => {
    const known = cells.flatMap(({ survey }) => (survey && favour(survey)) ?? []);
    return known.length === 0 ? Infinity : sum(known) / known.length;
  },
  interviews: (cells) => 0 - sum(cells.map(({ interviews }) => interviews.interviews ?? 0)),
  fit: (cells) => 0 - cells.filter((cell) => fitOf(cell) === 'discordance').length,
};
