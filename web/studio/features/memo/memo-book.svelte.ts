import type { MemoId, StudyId } from '../../../../server/contract/ids.ts';
import { type Memo, memoAddresses, type MemoChange, type NewMemo } from '../../../../server/contract/memo.ts';
import { m } from '../../../messages/compiled/messages.js';
import { call } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';

export type About = Pick<Memo, 'interview' | 'code'>;

/** The memos of a study that the researcher may see. */
export class MemoBook {
  memos = $state.raw<readonly Memo[]>([]);
  readonly #study: StudyId;

  constructor(study: StudyId) {
    this.#study = study;
  }

  async load(): Promise<void> {
    this.memos = await call(memoAddresses.list, { params: { study: this.#study } });
  }

  about({ interview, code }: About): Memo[] {
    return this.memos.filter((memo) => memo.interview === interview && memo.code === code);
  }

  async write(about: About, text: string): Promise<void> {
    const { interview, code } = about;
    const memo: NewMemo = { interview, code, text };
    this.#put(await call(memoAddresses.write, { params: { study: this.#study }, body: memo }));
  }

  async change({ id, version }: Memo, text: string): Promise<void> {
    const change: MemoChange = { version, text };
    this.#put(await call(memoAddresses.change, { params: this.#of(id), body: change }));
  }

  async remove({ id, version }: Memo): Promise<void> {
    await call(memoAddresses.remove, { params: this.#of(id), query: { version } });
    this.memos = this.memos.filter((memo) => memo.id !== id);
    toasts.say(m.coding_memo_removed(), () => this.#restore(id, version + 1));
  }

  async #restore(id: MemoId, version: number): Promise<void> {
    try {
      this.#put(await call(memoAddresses.restore, { params: this.#of(id), body: { version } }));
    } catch (error) {
      toasts.fail(error);
    }
  }

  #of(memo: MemoId) {
    return { study: this.#study, memo };
  }

  #put(memo: Memo): void {
    const others = this.memos.filter(({ id }) => id !== memo.id);
    this.memos = [...others, memo].sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  }
}
