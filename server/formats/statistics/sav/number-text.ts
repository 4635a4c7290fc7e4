import { isoDay, isoTime } from '../../clock-text.ts';

/** Seconds from 14 October 1582, where SPSS begins to count, to 1970. */
const EPOCH_SECONDS = 141_428 * 86_400;

/** Codes of the formats under which a number is a day, or a time. */
const days = new Set([20, 22, 23, 24, 28, 29, 30, 38, 39, 41]);
const times = new Set([21, 25, 40]);

/** A number as the cells write it under a format. */
export function numberText(value: number, format: number): string {
  if (days.has(format)) return isoDay((value - EPOCH_SECONDS) * 1000);
  return times.has(format) ? isoTime(value) : String(value);
}
