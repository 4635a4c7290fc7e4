import type { MemoId } from '../../../../server/contract/ids.ts';
import type { Memo, MemoChange, NewMemo } from '../../../../server/contract/memo.ts';
import { m } from '../../../messages/compiled/messages.js';
import { del, get, patch, post } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';

export type About = Pick<Memo, 'interview' | 'code'>;

/** The memos of a study that the researcher may see. */
export class MemoBook {
  memos = $state.raw<readonly Memo[]>([]);
  readonly #address: string;

  /** `address` is that of the memos of the study. */
  constructor(address: string) {
    this.#address = address;
  }

  async load(): Promise<void> {
    this.memos = await get<Memo[]>(this.#address);
  }

  about({ interview, code }: About): Memo[] {
    return this.memos.filter((memo) => memo.interview === interview && memo.code === code);
  }

  async write(about: About, text: string): Promise<void> {
    const { interview, code } = about;
    const memo: NewMemo = { interview, code, text };
    this.#put(await post<Memo>(this.#address, memo));
  }

  async change({ id, version }: Memo, text: string): Promise<void> {
    const change: MemoChange = { version, text };
    this.#put(await patch<Memo>(`${this.#address}/${id}`, change));
  }

  async remove({ id, version }: Memo): Promise<void> {
    await del(`${this.#address}/${id}?version=${version}`);
    this.memos = this.memos.filter((memo) => memo.id !== id);
    toasts.say(m.coding_memo_removed(), () => this.#restore(id, version + 1));
  }

  async #restore(id: MemoId, version: number): Promise<void> {
    try {
      this.#put(await post<Memo>(`${this.#address}/${id}/restore`, { version }));
    } catch (error) {
      toasts.fail(error);
    }
  }

  #put(memo: Memo): void {
    const others = this.memos.filter(({ id }) => id !== memo.id);
    this.memos = [...others, memo].sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  }
}
