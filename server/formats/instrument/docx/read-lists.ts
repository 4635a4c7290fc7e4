import { walkXml } from '../../spreadsheet/walk-xml.ts';

/** How a level of a list counts: `%1.` in decimal, letters, boxes. */
interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Writes the numbers that a document only counts: 1. 2. 3., A. B. C., 一、 */
export class Lists {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #restarts = new Set<string>();
  readonly #counts = new Map<string, number[]>();

  constructor(xml: Uint8Array | null) {
    if (xml) this.#read(xml);
  }

  /** The label of the next paragraph of a list at a level. */
  next({ id, level }: { readonly id: string; readonly level: number }): string {
    const list = this.#abstractOf.get(id) ?? id;
    const own = this.#levels.get(list);
    const { format, pattern, start } = own?.get(level) ?? {
      format: 'decimal',
      pattern: `%${level + 1}.`,
      start: 1,
    };
    if (format === 'bullet') return pattern && /[□○☐◯❍❑❏\uf06f\uf071\uf0a8\uf0a1]/u.test(pattern) ? '□' : '•';
    if (format === 'none') return '';
    const key = this.#restarts.has(id) ? `${list} ${id}` : list;
    const counts = this.#counts.get(key) ?? [];
    counts[level] = (counts[level] ?? start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(key, counts);
    return pattern.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return written(counts[at] ?? 1, own?.get(at)?.format ?? format);
    });
  }

  #read(xml: Uint8Array): void {
    let [abstract, id, level] = ['', '', 0];
    let reading = { format: 'decimal', pattern: '%1.', start: 1 };
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'abstractNum') abstract = attributes['w:abstractNumId'] ?? '';
        if (name === 'num') id = attributes['w:numId'] ?? '';
        if (name === 'abstractNumId') this.#abstractOf.set(id, value);
        if (name === 'startOverride') this.#restarts.add(id);
        if (name === 'lvl') {
          level = Number(attributes['w:ilvl']) || 0;
          reading = { format: 'decimal', pattern: `%${level + 1}.`, start: 1 };
        }
        if (name === 'numFmt') reading.format = value;
        if (name === 'lvlText') reading.pattern = value;
        if (name === 'start') reading.start = Number(value) || 1;
      },
      close: (name) => {
        if (name === 'abstractNum') abstract = '';
        if (name !== 'lvl' || abstract === '') return;
        const levels = this.#levels.get(abstract) ?? new Map<number, Level>();
        levels.set(level, reading);
        this.#levels.set(abstract, levels);
      },
    });
  }
}

function written(count: number, format: string): string {
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(64 + Math.min(Math.max(count, 1), 26));
    return format === 'upperLetter' ? letter : letter.toLowerCase();
  }
  if (/^(?:chinese|ideograph|japaneseCounting|taiwanese)/i.test(format)) {
    const [tens, ones] = [Math.floor(count / 10), count % 10];
    if (count < 1 || count > 99) return String(count);
    return `${tens > 1 ? CHINESE[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones - 1] : ''}`;
  }
  if (format === 'decimalEnclosedCircle' && count <= 20) return String.fromCharCode(0x2460 + count - 1);
  return String(count);
}
