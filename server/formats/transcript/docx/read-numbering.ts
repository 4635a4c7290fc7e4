import { numberWords } from '../number-words.ts';
import { walkDocument } from '../walk-document.ts';

/** How a level of a list is numbered: `%1.` in decimal digits, `问%1：`. */
interface Level {
  format: string;
  pattern: string;
  start: number;
  /** What stands between label and words. */
  gap: string;
  /** The paragraph style that stands for this level. */
  style: string | null;
  /** Never begun again by a higher level. */
  endless: boolean;
  /** All numbers in digits, also those of higher levels. */
  legal: boolean;
}

type Levels = Map<number, Level>;

/** The place of a paragraph in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number | null;
}

/** Writes the labels of numbered paragraphs, which a document only counts. */
export class Numbering {
  readonly #abstract = new Map<string, Levels>();
  readonly #abstractOf = new Map<string, string>();
  readonly #overrides = new Map<string, Levels>();
  readonly #starts = new Map<string, Map<number, number>>();
  readonly #styleLinks = new Map<string, string>();
  readonly #linkedTo = new Map<string, string>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(xml: Uint8Array | null) {
    if (xml) this.#read(xml);
  }

  /** What stands before the words of the next paragraph at this place; empty for a bullet that is only a sign. */
  next({ list, level: given }: ListPlace, style: string | null): string {
    const levels = this.#levelsOf(list);
    const at =
      given ?? [...levels].find(([, level]) => level.style !== null && level.style === style)?.[0] ?? 0;
    const level = levels.get(at);
    if (!level) return '';
    if (level.format === 'bullet' || level.format === 'none')
      return /[\p{L}\p{N}]/u.test(level.pattern.replaceAll(/[\ue000-\uf8ff]|%\d/g, ''))
        ? level.pattern + level.gap
        : '';
    const counts = this.#count(list, at, levels);
    const label = level.pattern.replaceAll(/%([1-9])/g, (_, place: string) => {
      const each = Number(place) - 1;
      const own = levels.get(each);
      const format = level.legal ? 'decimal' : (own?.format ?? 'decimal');
      return numberWords(counts[each] ?? own?.start ?? 1, format);
    });
    return label === '' ? '' : label + (/[：，、。）〕】]$/.test(label) ? '' : level.gap);
  }

  #levelsOf(list: string): Levels {
    const abstract = this.#abstractOf.get(list) ?? '';
    const link = this.#linkedTo.get(abstract);
    const levels =
      this.#abstract.get(this.#styleLinks.get(link ?? '') ?? abstract) ?? new Map<number, Level>();
    const own = this.#overrides.get(list);
    return own ? new Map([...levels, ...own]) : levels;
  }

  /** Lists of one definition count on together, except where one begins anew. */
  #count(list: string, at: number, levels: Levels): readonly (number | undefined)[] {
    const key = this.#abstractOf.get(list) ?? list;
    const counts = this.#counts.get(key) ?? [];
    const restart = this.#starts.get(list)?.get(at);
    const isNew = restart !== undefined && !this.#begun.has(`${list} ${at}`);
    this.#begun.add(`${list} ${at}`);
    counts[at] = isNew ? restart : counts[at] === undefined ? (levels.get(at)?.start ?? 1) : counts[at] + 1;
    for (let deeper = at + 1; deeper < counts.length; deeper++)
      if (!levels.get(deeper)?.endless) counts[deeper] = undefined;
    this.#counts.set(key, counts);
    return counts;
  }

  #read(xml: Uint8Array): void {
    let [abstract, list] = ['', ''];
    let level: Level | null = null;
    let at = 0;
    walkDocument(xml, {
      open: (name, { val = '', abstractNumId = '', numId = '', ilvl = '0' }) => {
        if (name === 'w:abstractNum') [abstract, list] = [abstractNumId, ''];
        if (name === 'w:num') [abstract, list] = ['', numId];
        if (name === 'w:abstractNumId') this.#abstractOf.set(list, val);
        if (name === 'w:styleLink') this.#styleLinks.set(val, abstract);
        if (name === 'w:numStyleLink') this.#linkedTo.set(abstract, val);
        if (name === 'w:lvlOverride') at = Number(ilvl) || 0;
        if (name === 'w:startOverride') put(this.#starts, list, at, Number(val) || 0);
        if (name === 'w:lvl') {
          at = Number(ilvl) || 0;
          level = {
            format: 'decimal',
            pattern: '',
            start: 0,
            gap: ' ',
            style: null,
            endless: false,
            legal: false,
          };
        }
        if (level) describe(level, name, val);
      },
      text: () => undefined,
      close: (name) => {
        if (name !== 'w:lvl' || !level) return;
        put(list === '' ? this.#abstract : this.#overrides, list === '' ? abstract : list, at, level);
        level = null;
      },
    });
  }
}

function put<Value>(all: Map<string, Map<number, Value>>, key: string, at: number, value: Value): void {
  all.set(key, (all.get(key) ?? new Map<number, Value>()).set(at, value));
}

function describe(level: Level, name: string, value: string): void {
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.pattern = value;
  if (name === 'w:start') level.start = Number(value) || 0;
  if (name === 'w:suff' && value === 'nothing') level.gap = '';
  if (name === 'w:pStyle') level.style = value;
  if (name === 'w:lvlRestart' && value === '0') level.endless = true;
  if (name === 'w:isLgl' && !/^(?:0|false|off)$/.test(value)) level.legal = true;
}
