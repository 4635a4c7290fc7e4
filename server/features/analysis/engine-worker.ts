import type { Table } from '../../../analysis/columns.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import type { Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import { Recent } from '../../../analysis/engine/recent.ts';
import type { EngineJob, EngineOutcome } from './engine-job.ts';

/** Bytes of cells that a worker keeps for the next request: a release of 700,000 × 60 answers and its scores take 100 MB. */
const ROOM = 128e6;

function bytesOf({ columns }: Table): number {
  return [...columns.values()].reduce((sum, { values }) => sum + values.byteLength, 0);
}

const releases = new Recent<Table>(ROOM, bytesOf);

/**
 * The body of a child process: columns arrive as typed arrays, the answer leaves as plain data. A release is kept by its name, and with
 * it the sums that later requests share; a worker that does not know it says so.
 */
export function run({ keptAs, table, request, definitions, grammar }: EngineJob): EngineOutcome {
  const known = table ?? (keptAs === undefined ? undefined : releases.get(keptAs));
  if (!known) return { unknown: true };
  if (keptAs !== undefined) releases.set(keptAs, known);
  try {
    if (grammar) return answerWithin(grammar, known, request, definitions ?? { items: {}, scales: {} });
    return { answer: answer(known, request, definitions) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { refused: { field: error.field, reason: error.reason } };
  }
}

/** The gate of the team: nothing is computed of a request that would pick respondents. */
function answerWithin(
  grammar: Vocabulary,
  table: Table,
  request: unknown,
  definitions: Definitions,
): EngineOutcome {
  const admission = admit(table, request, definitions, grammar);
  switch (admission.gate) {
    case 'refused': {
      const { field, reason } = admission.refusal;
      return { ungrammatical: { field, reason } };
    }
    case 'small':
      return { small: true };
    case 'faulty':
      answer(table, request, definitions);
      return { small: true };
    case 'open': {
      const told = hideSmall(answer(table, admission.request, definitions), admission.told);
      return told ? { answer: told } : { small: true };
    }
  }
}
