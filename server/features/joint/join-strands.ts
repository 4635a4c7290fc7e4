import { belongsTo, type DisplayCell } from '../../../analysis/joint/display.ts';
import { discord } from '../../../analysis/joint/discord.ts';
import { favour } from '../../../analysis/model/favour.ts';
import { proposeFit } from '../../../analysis/joint/fit.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { DecidedCell, JointCell } from '../../contract/joint.ts';
import { takeReadings } from '../reading/reading.door.ts';
import type { MeasuredRecords } from '../record-strand/record-strand.door.ts';
import { explainFit } from './explain-fit.ts';
import { interviewStrand } from './interview-strand.ts';
import type { OpenJoint } from './open-joint.ts';

/** A cell before anybody decided of it. */
export type JoinedCell = Omit<JointCell, keyof DecidedCell>;

/** The measures of the records that their scheme puts into a cell. */
function recordsOf(
  cell: DisplayCell,
  frame: Frame,
  records: MeasuredRecords | null,
): Pick<JoinedCell, 'records'> {
  const measures = records?.measures.flatMap(({ tags, measure }) =>
    belongsTo(cell, tags, frame) ? [measure] : [],
  );
  return records && measures?.length ? { records: { release: records.release, measures } } : {};
}

/** Reads the survey of all these cells at once; the function gives what the strands say of each, and how they fit. */
export async function joinStrands(
  { open, sources, codebook, excerpts, answers, records }: OpenJoint,
  cells: readonly DisplayCell[],
): Promise<(cell: DisplayCell) => JoinedCell> {
  const { frame, audience } = open;
  const read = await takeReadings(open, cells);
  const valence = dimensionOf(frame, 'valence');
  const floor = audience.tree === 'outside' ? audience.floor : 0;
  const reading = { sources, codebook, quotes: audience.quotes, floor };
  return (cell) => {
    const { strand, sign } = read(cell);
    const told = interviewStrand(cell, excerpts, reading);
    const written = interviewStrand(cell, answers, { ...reading, quotes: false }).strand;
    const fit = proposeFit(sign, told.counts);
    return {
      column: cell.column ?? '',
      survey: strand,
      interviews: told.strand,
      ...(answers.length > 0 && { open: { answers: written.interviews, valence: written.valence } }),
      ...recordsOf(cell, frame, records),
      fit,
      why: explainFit(fit, sign, told.counts, valence),
      ...(audience.quotes && { discord: discord(strand && favour(strand), told.counts) }),
    };
  };
}
