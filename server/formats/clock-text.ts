const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** A day as ISO 8601, with its time where it is not midnight; from milliseconds since 1970, to the second. */
export function isoDay(ms: number): string {
  const whole = Math.round(ms / SECOND) * SECOND;
  const date = new Date(whole);
  if (Number.isNaN(date.getTime())) return '';
  return whole % DAY === 0 ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, 19);
}

/** A time of day or a length of time, as `09:30`, or `09:30:15` where it has seconds. */
export function isoTime(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = `${seconds < 0 ? '-' : ''}${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}`;
  return whole % 60 === 0 ? minutes : `${minutes}:${two(whole % 60)}`;
}
