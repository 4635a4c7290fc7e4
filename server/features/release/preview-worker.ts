import { breakdownsOf } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import { explainMerges } from '../../../analysis/disclosure/atoms/explain-merges.ts';
import type { FreezePreview } from '../../contract/release.ts';
import type { Report } from '../../platform/child/messages.ts';
import { type Frozen, type FreezeTask, run as freeze } from './freeze-worker.ts';

export interface Previewed {
  /** Null where there were too few boxes for a release. */
  readonly preview: FreezePreview | null;
}

/** The body of a child process, which ends with it: which groups a freeze would tell of. Nothing else of the boxes comes out. */
export async function run(task: FreezeTask, report: Report): Promise<Previewed> {
  const { frozen } = await freeze(task, report);
  return { preview: frozen && explain(frozen) };
}

function explain({ packed, disclosure }: Frozen): FreezePreview {
  const columns = packed.map(({ column }) => column);
  const breakdowns = breakdownsOf(columns, disclosure.hierarchy);
  return {
    team: explainMerges(disclosure.team, breakdowns),
    outside: explainMerges(disclosure.outside, breakdowns),
  };
}
