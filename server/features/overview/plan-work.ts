import type { Group, GroupState, Step } from '../../contract/overview.ts';
import type { Action } from '../../contract/role.ts';
import type { StudyState } from '../../contract/study.ts';

/** Where a study is. */
export interface Facts {
  readonly state: StudyState;
  readonly version: number;
  /** Null where they are too few to be told of, and to be frozen. */
  readonly received: number | null;
  readonly releases: number;
  readonly interviews: number;
  readonly coded: number;
}

/** What is done, what waits and the one next step, of the steps that a role may take. */
export function planWork(
  facts: Facts,
  allowed: readonly Action[],
): { groups: Record<Group, GroupState>; next: Step | null } {
  const next = openSteps(facts).find(([, needs]) => allowed.includes(needs));
  return { groups: groupStates(facts), next: next?.[0] ?? null };
}

function groupStates({ version, releases, interviews, coded }: Facts): Record<Group, GroupState> {
  const released: GroupState = releases > 0 ? 'open' : 'waiting';
  return {
    design: version > 0 ? 'done' : 'open',
    collect: releases > 0 ? 'done' : version > 0 ? 'open' : 'waiting',
    interviews: interviews > 0 && coded === interviews ? 'done' : 'open',
    analyse: released,
    conclude: released,
  };
}

function openSteps({ state, version, received, releases, interviews, coded }: Facts): [Step, Action][] {
  const steps: [Step, Action, boolean][] = [
    // Data that were imported as a release need no questionnaire of one's own.
    ['publishInstrument', 'instrument.edit', version === 0 && releases === 0],
    [
      'openCollection',
      'collection.manage',
      version > 0 && releases === 0 && !received && state !== 'collecting',
    ],
    ['collectResponses', 'collection.read', state === 'collecting'],
    ['freezeRelease', 'release.freeze', state === 'closed' && received !== null && received > 0],
    ['importInterviews', 'interview.edit', interviews === 0],
    ['codeInterviews', 'excerpt.code', coded < interviews],
    ['readResults', 'results.read', releases > 0],
  ];
  return steps.filter(([, , open]) => open).map(([step, needs]) => [step, needs]);
}
