import { numberWords } from '../number-words.ts';
import type { OdtStyles } from './read-odt-styles.ts';

/** Counts the items of the lists of an OpenDocument text and writes their labels. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #counts = new Map<string, number[]>();
  readonly #open: { style: string; isNumbered: boolean }[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  begin(style: string | undefined, continues: boolean): void {
    const own = style ?? this.#open.at(-1)?.style ?? '';
    this.#open.push({ style: own, isNumbered: false });
    const counts = this.#counts.get(own) ?? [];
    if (!continues) counts.length = Math.min(counts.length, this.#open.length - 1);
    this.#counts.set(own, counts);
  }

  end(): void {
    this.#open.pop();
  }

  /** The first paragraph of an item has its number. */
  item(start: string | undefined): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const at = this.#open.length - 1;
    const counts = this.#counts.get(list.style)!;
    const first = this.#styles.lists.get(list.style)?.get(at + 1)?.start ?? 1;
    counts[at] =
      start === undefined ? (counts[at] === undefined ? first : counts[at] + 1) : Number(start) || 0;
    counts.length = at + 1;
    list.isNumbered = true;
  }

  /** What stands before a paragraph; nothing before the further ones of an item, and before those with bullets. */
  label(): string {
    const list = this.#open.at(-1);
    if (!list?.isNumbered) return '';
    list.isNumbered = false;
    const levels = this.#styles.lists.get(list.style);
    const level = levels?.get(this.#open.length);
    if (!level) return '';
    const counts = this.#counts.get(list.style)!;
    const words = level.pattern.replaceAll(/%(\d+)%/g, (_, place: string) => {
      const each = levels?.get(Number(place));
      return numberWords(counts[Number(place) - 1] ?? each?.start ?? 1, each?.format ?? level.format);
    });
    return words === '' || /[：，、。）〕】\s]$/.test(words) ? words : `${words} `;
  }
}
