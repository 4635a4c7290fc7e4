import { deleteDB, openDB } from 'idb';
import { concat } from '../../analysis/protocol/bytes.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Draft } from './draft.ts';
import { draftName } from './draft-name.ts';

const NONCE_BYTES = 12;
const KEYS = 'keys';

/** Keeps the draft of one study under AES-GCM; the key lies in IndexedDB and cannot be taken out of the browser. */
export class DraftStore {
  readonly #name: string;
  readonly #key: CryptoKey;
  /** One change after the other: the last one stands. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(name: string, key: CryptoKey) {
    this.#name = name;
    this.#key = key;
  }

  /** Throws where the browser closes its storage to pages. */
  static async open(study: string): Promise<DraftStore> {
    const name = draftName(study);
    const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(KEYS) });
    let key = (await db.get(KEYS, name)) as CryptoKey | undefined;
    if (!key) {
      key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      await db.put(KEYS, key, name);
    }
    db.close();
    return new DraftStore(name, key);
  }

  async load(): Promise<Draft | null> {
    const kept = fromBase64url(localStorage.getItem(this.#name) ?? '');
    if (kept.length === 0) return null;
    const iv = kept.slice(0, NONCE_BYTES);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, kept.slice(NONCE_BYTES));
    return JSON.parse(new TextDecoder().decode(opened)) as Draft;
  }

  save(draft: Draft): Promise<void> {
    return this.#then(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const plain = new TextEncoder().encode(JSON.stringify(draft));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, plain);
      localStorage.setItem(this.#name, toBase64url(concat(iv, new Uint8Array(sealed))));
    });
  }

  /** Deletes the draft and its key. */
  forget(): Promise<void> {
    return this.#then(async () => {
      localStorage.removeItem(this.#name);
      await deleteDB(this.#name);
    });
  }

  async #then(change: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(change);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
