import { SvelteMap } from 'svelte/reactivity';
import {
  type DecidedCell,
  type Fit,
  jointAddresses,
  type JointCell,
  type JointDisplay,
} from '../../../../server/contract/joint.ts';
import { m } from '../../../messages/compiled/messages.js';
import { ApiProblem, call } from '../../../ui/api.ts';
import { toasts } from '../../../ui/toast.svelte.ts';
import type { CurrentStudy } from '../../state/study.svelte.ts';
import { fitNames, stateOf } from './describe-cell.ts';

/** A cell with the lines that it stands under. */
export interface Spot {
  readonly key: string;
  readonly row: Omit<JointDisplay['rows'][number], 'cells'>;
  readonly column: JointDisplay['columns'][number];
  readonly cell: JointCell;
}

/** What somebody has begun to decide and not saved. */
export interface Draft {
  readonly fit: Fit | null;
  readonly inference: string;
}

/** A joint display while its cells are looked at and decided one after the other. */
export class JointRoom {
  display = $state.raw() as JointDisplay;
  /** Only cells that are to be decided are shown and stepped through. */
  onlyTodo = $state(false);
  opened = $state.raw<string | null>(null);
  /** Somebody else was faster; what is shown is theirs. */
  meanwhile = $state(false);
  busy = $state(false);
  readonly drafts = new SvelteMap<string, Draft>();
  /** What was decided since the display was read. */
  readonly #decided = new SvelteMap<string, DecidedCell>();
  readonly #study: CurrentStudy;

  readonly spots = $derived.by((): Spot[] =>
    this.display.rows.flatMap(({ cells, ...row }) =>
      cells.map((cell) => {
        const key = `${row.code} ${cell.column}`;
        const column = this.display.columns.find(({ code }) => code === cell.column)!;
        return { key, row, column, cell: { ...cell, ...this.#decided.get(key) } };
      }),
    ),
  );
  readonly todo = $derived(this.spots.filter(({ cell }) => stateOf(cell) !== 'decided'));
  readonly spot = $derived(this.spots.find(({ key }) => key === this.opened));
  /** What next and previous go through; the cell that is open stays among them. */
  readonly path = $derived(
    this.onlyTodo ? this.spots.filter((spot) => this.todo.includes(spot) || spot === this.spot) : this.spots,
  );

  constructor(study: CurrentStudy, display: JointDisplay) {
    this.#study = study;
    this.display = display;
  }

  /** Decisions are of all interviews, and for those who may make them. */
  get mayDecide(): boolean {
    return this.display.group === null && this.#study.can('finding.edit');
  }

  at(row: string, column: string): Spot | undefined {
    return this.spots.find(({ key }) => key === `${row} ${column}`);
  }

  open(key: string | undefined): void {
    this.meanwhile = false;
    this.opened = key ?? null;
  }

  /** Opens the cell `by` steps on, around the ends. */
  step(by: 1 | -1): void {
    const at = this.path.findIndex(({ key }) => key === this.opened);
    this.open(this.path.at((at + by + this.path.length) % this.path.length)?.key);
  }

  /** The first cell to be decided after the one that is open, around the end. */
  stepToTodo(): void {
    const at = this.spots.findIndex(({ key }) => key === this.opened);
    const around = [...this.spots.slice(at + 1), ...this.spots.slice(0, at + 1)];
    const next = around.find((spot) => this.todo.includes(spot));
    if (!next) toasts.say(m.joint_all_done());
    this.open(next?.key);
  }

  /** True when it was saved; a decision on something else than now stands is kept as a draft beside what stands. */
  async decide({ key, row, column, cell }: Spot, fit: Fit, inference: string): Promise<boolean> {
    const { version, sight } = cell.review!;
    const place = { row: row.code, column: column.code };
    const saved = await this.#send(key, { fit, inference }, () =>
      call(jointAddresses.decide, {
        params: this.#params,
        body: { ...place, version, sight, fit, inference },
      }),
    );
    if (saved) toasts.say(m.joint_saved({ fit: fitNames[fit]() }), () => this.takeBack(key));
    return saved;
  }

  async takeBack(key: string): Promise<void> {
    const spot = this.spots.find((each) => each.key === key);
    if (!spot?.cell.review) return;
    const query = { row: spot.row.code, column: spot.column.code, version: spot.cell.review.version };
    const done = await this.#send(key, this.drafts.get(key), () =>
      call(jointAddresses.takeBack, { params: this.#params, query }),
    );
    if (done) toasts.say(m.joint_taken_back());
  }

  get #params() {
    return { study: this.#study.id, release: this.display.release.id };
  }

  async #send(key: string, draft: Draft | undefined, send: () => Promise<DecidedCell>): Promise<boolean> {
    this.busy = true;
    try {
      this.#decided.set(key, await send());
      this.drafts.delete(key);
      this.meanwhile = false;
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'changed-meanwhile')) toasts.fail(error);
      else await this.#catchUp(key, draft);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Reads the display again and keeps what was written. */
  async #catchUp(key: string, draft: Draft | undefined): Promise<void> {
    const { cases } = this.display;
    if (draft) this.drafts.set(key, draft);
    try {
      this.display = await call(jointAddresses.show, { params: this.#params, query: { cases } });
      this.#decided.clear();
      this.meanwhile = true;
    } catch (error) {
      toasts.fail(error);
    }
  }
}
