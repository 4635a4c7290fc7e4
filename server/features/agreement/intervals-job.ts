import { codedDimensions } from '../../../analysis/model/frame/read-frame.ts';
import type { Intervals } from '../../contract/agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Handler, Order } from '../../platform/jobs/job.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { basisOf, measureIntervals, measuringOf } from './measure-codings.ts';
import { sharedCodings } from './shared-codings.ts';

interface IntervalsInput {
  readonly reader: Reader;
  /** Ids of coders, set apart by commas; none when nobody has finished anything in common. */
  readonly coders: string | undefined;
}

/** What to order for the intervals of a group of coders; who orders the same meanwhile shares the job. */
export async function orderIntervals(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  ids: string | undefined,
): Promise<Omit<Order<IntervalsInput>, 'id' | 'owner'>> {
  const group = await sharedCodings(db, study, reader, ids);
  const coders = group.coders.map(({ id }) => id).join(',');
  return {
    study,
    kind: 'intervals',
    slot: `intervals ${study} ${basisOf(group)}`,
    shared: true,
    input: { reader, coders: coders || undefined },
  };
}

/** Measures the intervals of agreement. Each is kept as it comes: it follows from the codings alone, whoever measures it. */
export const intervalsJob: Handler<IntervalsInput, Intervals> = {
  kind: 'intervals',
  async run({ databases: { studio } }, { study, input, signal, progress, commit }) {
    const shared = await sharedCodings(studio, study, input.reader, input.coders);
    const dimensions = codedDimensions(await frameOf(studio, study)).map(({ code }) => code);
    const measuring = measuringOf(study, shared, dimensions);
    await measureIntervals(studio, measuring, {
      share: study,
      signal,
      onprogress: ({ done, total }) => progress(done, total),
    });
    await commit(() => Promise.resolve({ measured: measuring.subjects.length }));
  },
};
