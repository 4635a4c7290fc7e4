import { readGuid } from './guid.ts';
import type { Kind } from './schema.ts';

const day = String.raw`(\d{4})-(\d\d)-(\d\d)`;
const zone = String.raw`(Z|[+-](?:0\d|1[0-3]):?[0-5]\d|[+-]14:?00)?`;
const dates = new RegExp(`^${day}${zone}$`);
const moments = new RegExp(String.raw`^${day}[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)? ?${zone}$`);

/** A value as the schema wants it spelt; null where it is none of its kind. */
export function spell(kind: Kind, value: string): string | null {
  if (kind === 'text' || kind === 'path') return value;
  const bare = value.trim();
  if (typeof kind !== 'string') return kind.find((each) => each.toLowerCase() === bare.toLowerCase()) ?? null;
  switch (kind) {
    case 'guid':
      return readGuid(bare);
    case 'integer':
      // Some programs give places on a page as fractions.
      return /^[+-]?\d{1,15}(\.\d*)?$/.test(bare) ? String(Math.round(Number(bare))) : null;
    case 'decimal':
      return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? bare : null;
    case 'boolean':
      return /^(true|false|0|1)$/i.test(bare) ? bare.toLowerCase() : null;
    case 'color':
      return /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(bare) ? bare : null;
    case 'date':
      return withDay(dates.exec(bare), ([, y, m, d, z]) => `${y}-${m}-${d}${colon(z)}`);
    case 'dateTime':
      return withDay(
        moments.exec(bare),
        ([, y, m, d, hour, minute, second = '00', part = '', z]) =>
          `${y}-${m}-${d}T${hour}:${minute}:${second}${part}${colon(z)}`,
      );
  }
}

function withDay(
  match: RegExpExecArray | null,
  say: (parts: readonly (string | undefined)[]) => string,
): string | null {
  if (!match) return null;
  const [, year, month, date] = match.map(Number);
  const last = new Date(Date.UTC(2000 + (year! % 400), month, 0)).getUTCDate();
  const isDay = year! > 0 && month! >= 1 && month! <= 12 && date! >= 1 && date! <= last;
  return isDay ? say(match) : null;
}

function colon(zone = ''): string {
  return zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
}
