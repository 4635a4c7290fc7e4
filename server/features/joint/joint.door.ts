import { type DisplayCell, displayCells, type Sources } from '../../../analysis/joint/display.ts';
import { proposeFit } from '../../../analysis/joint/fit.ts';
import { dimensionOf, hasDisplay } from '../../../analysis/model/frame/read-frame.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { JointCell, JointDisplay } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { releaseTable } from '../disclosure/disclosure.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { type OpenSurvey, openSurvey, type ResultReader } from '../result/result.door.ts';
import { answersApart } from './answers-apart.ts';
import { explainFit } from './explain-fit.ts';
import { interviewStrand } from './interview-strand.ts';
import { absence, joiningNotes } from './joining.ts';
import { jointTable } from './joint-table.ts';
import { columnLines, rowLines, stubOf } from './lines.ts';
import { takeReadings } from '../reading/reading.door.ts';

export { answersApart } from './answers-apart.ts';
export { interviewStrand, type Reading as VoiceReading } from './interview-strand.ts';

/** Survey and interviews side by side in every cell that the frame spans. */
export async function readJointDisplay(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
): Promise<JointDisplay> {
  const open = await openSurvey(db, study, release, reader);
  const { frame, audience } = open;
  const { excerpts, open: coded, ground } = await reportLayer(db, study, reader.locale);
  const answers = await answersApart(db, coded);
  const codebook = await listCodes(db, study);
  const sources = sourcesOf(open, codebook);
  const cells = hasDisplay(frame) ? displayCells(sources) : [];
  const read = await takeReadings(open, cells);
  const valence = dimensionOf(frame, 'valence');
  const joined = (cell: DisplayCell): JointCell => {
    const { strand, sign } = read(cell);
    const reading = {
      sources,
      codebook,
      quotes: audience.quotes,
      floor: audience.tree === 'outside' ? audience.floor : 0,
    };
    const told = interviewStrand(cell, excerpts, reading);
    const written = interviewStrand(cell, answers, { ...reading, quotes: false }).strand;
    const fit = proposeFit(sign, told.counts);
    const why = explainFit(fit, sign, told.counts, valence);
    return {
      column: cell.column ?? '',
      survey: strand,
      interviews: told.strand,
      ...(answers.length > 0 && { open: { answers: written.interviews, valence: written.valence } }),
      fit,
      why,
    };
  };
  const absent = absence(frame, cells);
  const display = {
    ...open.head,
    ...(absent && { absent }),
    interviews: await countInterviews(db, study),
    ground,
    notes: joiningNotes(open.definition, frame),
    dimensions: dimensionsIn(open),
    stub: stubOf(frame),
    columns: columnLines(frame, cells),
    rows: rowLines(frame, cells).map((line) => ({
      ...line,
      cells: cells.filter(({ row = '' }) => row === line.code).map(joined),
    })),
  };
  const table = releaseTable(jointTable(display, frame, audience.quotes), audience)!;
  return { ...display, table };
}

function sourcesOf(
  { frame, definition, survey }: OpenSurvey,
  codes: Awaited<ReturnType<typeof listCodes>>,
): Sources {
  const { items, scales } = survey;
  return { frame, isOwn: definition.frame === frame.code, items, scales, codes };
}

function dimensionsIn({ frame }: OpenSurvey): JointDisplay['dimensions'] {
  const found = (['row', 'column', 'valence'] as const).flatMap((role) => {
    const dimension = dimensionOf(frame, role);
    return dimension ? [[role, dimension.code] as const] : [];
  });
  return Object.fromEntries(found);
}
