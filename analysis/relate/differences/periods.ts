import type { Groups } from '../../dataset/groups.ts';

/** Two periods of many values: 1 where a value is among `after`, else 0. Without `after` the values are the periods. */
export function periodsOf(groups: Groups, after: readonly (number | string)[] | null | undefined): Groups {
  if (!after) return groups;
  const isAfter = groups.labels.map((label) => after.some((each) => String(each) === String(label)));
  const labels = [0, 1].filter((period) => isAfter.includes(period === 1));
  const codes = groups.codes.map((code) => (code < 0 ? -1 : labels.indexOf(Number(isAfter[code]))));
  const sizes = new Uint32Array(labels.length);
  for (const code of codes) if (code >= 0) sizes[code]!++;
  return { labels, codes, sizes };
}
