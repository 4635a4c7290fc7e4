import type { PlannedTable, ReportPlan } from '../../../../../analysis/model/report-plan.ts';
import { reportPlanAddresses, type StudyPlan } from '../../../../../server/contract/report-plan.ts';
import type { StudyId } from '../../../../../server/contract/ids.ts';
import { call } from '../../../../ui/api.ts';
import { Steps } from '../../../state/steps.svelte.ts';

type Section = ReportPlan['sections'][number];

/** A report plan while it is edited: every step can be taken back. */
export class PlanDraft {
  readonly #params: { readonly study: StudyId };
  #revision: number;
  #saved: string;
  readonly #steps = new Steps<ReportPlan>();
  plan = $state.raw<ReportPlan>()!;

  constructor(study: StudyId, { plan, revision }: StudyPlan) {
    this.#params = { study };
    this.#revision = revision;
    this.#saved = JSON.stringify(plan);
    this.plan = plan;
  }

  get changed(): boolean {
    return JSON.stringify(this.plan) !== this.#saved;
  }

  get canUndo(): boolean {
    return this.#steps.undoLabel !== undefined;
  }

  undo(): void {
    this.plan = this.#steps.undo(this.plan);
  }

  setSections(sections: readonly Section[]): void {
    const next = { ...this.plan, sections: [...sections] };
    this.#steps.did('', this.plan, next);
    this.plan = next;
  }

  setSection(at: number, section: Section): void {
    this.setSections(this.plan.sections.with(at, section));
  }

  setTables(at: number, tables: readonly PlannedTable[]): void {
    this.setSection(at, { ...this.plan.sections[at]!, tables: [...tables] });
  }

  async save(): Promise<void> {
    const body = { plan: this.plan, revision: this.#revision };
    const { plan, revision } = await call(reportPlanAddresses.save, { params: this.#params, body });
    this.#revision = revision;
    this.#saved = JSON.stringify(plan);
  }
}

/** The list with an entry one place further to the front or the back. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const rest = list.filter((_, place) => place !== at);
  return [...rest.slice(0, at + by), list[at]!, ...rest.slice(at + by)];
}

/** A name that none of some others has: `section`, `section-2`, … */
export function freeCode(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
