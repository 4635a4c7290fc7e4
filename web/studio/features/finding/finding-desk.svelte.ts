import { type Finding, findingAddresses, type FindingChange } from '../../../../server/contract/finding.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { ApiProblem, call, sentence } from '../../../ui/api.ts';
import { Steps } from '../../state/steps.svelte.ts';
import { type FindingContent, writtenIn } from '../citing/finding-content.ts';

const QUIET_MS = 800;

/** `refused`: the server says why it cannot keep it as it stands; `conflict`: another editor was faster. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict';

/** A finding that is open: what its author writes, and what the server last said of it. It saves itself whenever it rests. */
export class FindingDesk {
  content: FindingContent = $state.raw()!;
  finding: Finding = $state.raw()!;
  state = $state<SaveState>('saved');
  reason = $state('');
  readonly steps = new Steps<FindingContent>();
  readonly #study: StudyId;
  #saved: FindingContent;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(study: StudyId, finding: Finding) {
    this.#study = study;
    this.finding = finding;
    this.content = this.#saved = writtenIn(finding);
  }

  /** Does something to the finding, as a step that can be undone. Typing on in one `field` is one step. */
  change(label: string, deed: (content: FindingContent) => FindingContent, field?: string): void {
    const before = this.content;
    const after = deed(before);
    if (after === before) return;
    this.steps.did(label, before, after, field);
    this.#show(after);
  }

  undo(): void {
    this.#show(this.steps.undo(this.content));
  }

  redo(): void {
    this.#show(this.steps.redo(this.content));
  }

  /** What evidence says now counts as cited. */
  async renew(ids: readonly string[]): Promise<void> {
    await this.flush();
    if (this.state === 'saved') await this.#queue(() => this.#save([...ids]));
  }

  /** Saves what is not saved, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#queue(async () => {
      if (this.content !== this.#saved && this.state !== 'conflict') await this.#save([]);
    });
  }

  /** What was not saved is given up for what the server has. */
  async reload(): Promise<void> {
    clearTimeout(this.#timer);
    const params = { study: this.#study, finding: this.finding.id };
    this.finding = await call(findingAddresses.show, { params });
    this.content = this.#saved = writtenIn(this.finding);
    this.steps.forget();
    this.state = 'saved';
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #queue(deed: () => Promise<void>): Promise<void> {
    this.#running = this.#running.then(deed);
    return this.#running;
  }

  #show(content: FindingContent): void {
    if (content === this.content) return;
    this.content = content;
    if (this.state === 'conflict') return;
    this.state = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  async #save(renew: string[]): Promise<void> {
    const { content } = this;
    this.state = 'saving';
    try {
      const params = { study: this.#study, finding: this.finding.id };
      const body: FindingChange = { version: this.finding.version, ...content, renew };
      this.finding = await call(findingAddresses.save, { params, body });
      this.#saved = content;
      if (this.content === content) this.state = 'saved';
    } catch (error) {
      this.reason = sentence(error);
      this.state = stateOf(error);
    }
  }
}

function stateOf(error: unknown): SaveState {
  if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) return 'offline';
  return error.code === 'changed-meanwhile' ? 'conflict' : 'refused';
}
