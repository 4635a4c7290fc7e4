import {
  admitRecords,
  type RecordGround,
  tellsOfEnough,
} from '../../../analysis/disclosure/records/admit-records.ts';
import { hidePeople } from '../../../analysis/disclosure/records/hide-people.ts';
import { Refusal } from '../../../analysis/disclosure/grammar/refusal.ts';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import type { Records } from './bureau.ts';
import { declarationOf, type RecordRequest } from './requests.ts';

/** What somebody hears of a request; null where it is refused. */
export type Answers = (request: RecordRequest) => unknown;

/** Without a gate. */
export const openDoor =
  ({ tables }: Records): Answers =>
  (request) =>
    heard(() => answer(tables.get(declarationOf(request).on)!, request).analyses[0]);

/** Through the gate of an audience. */
export const gated =
  (records: Records, ground: RecordGround): Answers =>
  (request) =>
    heard(() => {
      const admitted = admitRecords(request, ground);
      const table = records.tables.get(admitted.table)!;
      if (!tellsOfEnough(table, admitted, ground)) return null;
      // The last net, which looks for codes in what is told, stays open: what is told must hold nobody without it.
      return hidePeople(
        answer(table, request).analyses[0]!,
        request.analyses[0],
        admitted,
        ground,
        new Set(),
      );
    });

function heard(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal || error instanceof RequestError) return null;
    throw error;
  }
}
