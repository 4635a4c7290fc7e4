/** The day that a cell names, as ISO 8601; null for anything else and where day and month could be taken for each other. */
export function dayOf(cell: string): string | null {
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?)?月?(?:[T\s].*)?$/.exec(cell) ?? [];
  if (year === undefined) return null;
  return [year, month!.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** The month of such a day. */
export const monthOf = (cell: string): string | null => dayOf(cell)?.slice(0, 7) ?? null;

/** The time of day that a cell names, 08:30; null for anything else. */
export function timeOf(cell: string): string | null {
  const [, hour, minute] = /^(\d{1,2})\s*[:：时]\s*(\d{2})(?:\s*[:：分]\s*(?:\d{2}秒?)?)?$/.exec(cell) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute!}`;
}
