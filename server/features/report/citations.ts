import type { EvidenceRef } from '../../../analysis/model/evidence.ts';
import type { ReleaseId } from '../../contract/ids.ts';
import type { Reference } from '../../formats/report/block.ts';

interface Cited {
  readonly release: ReleaseId | null;
  readonly ref: EvidenceRef;
}

/** What a report cites, in the order in which it does; one source has one number. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #items: Reference[] = [];

  /** The number of a source; `text` says where it is. */
  cite({ release, ref }: Cited, text: string, table?: string): number {
    const key = JSON.stringify([release, ref]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#items.length + 1;
    this.#numbers.set(key, number);
    this.#items.push({ number, text, ...(table !== undefined && { table }) });
    return number;
  }

  get items(): readonly Reference[] {
    return this.#items;
  }
}
