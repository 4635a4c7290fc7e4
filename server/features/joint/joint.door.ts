import { crosswalk } from '../../../analysis/joint/crosswalk.ts';
import { proposeFit } from '../../../analysis/joint/fit.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { JointDisplay } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { openSurvey, publish, type ResultReader } from '../result/result.door.ts';
import { explainFit } from './explain-fit.ts';
import { interviewStrand } from './interview-strand.ts';
import { jointTable } from './joint-table.ts';
import { measureCells } from './survey-strand.ts';

/** Survey and interviews side by side in every cell of the crosswalk. */
export async function readJointDisplay(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
): Promise<JointDisplay> {
  const open = await openSurvey(db, study, release, reader);
  const { quotes, rounded } = open.audience;
  const measure = await measureCells(open);
  const { excerpts, ground } = await reportLayer(db, study, reader.locale);
  const codebook = await listCodes(db, study);
  const interviews = await countInterviews(db, study);
  const families = crosswalk.map(({ code, name, cells }) => ({
    code,
    name,
    cells: cells.map((cell) => {
      const { strand, sign } = measure(cell);
      const spoken = interviewStrand(cell, excerpts, codebook, quotes);
      const fit = proposeFit(sign, spoken);
      return { link: cell.link, survey: strand, interviews: spoken, fit, why: explainFit(fit, sign, spoken) };
    }),
  }));
  const table = jointTable(families, { n: open.head.n, interviews, quotes, ground });
  return { ...open.head, interviews, ground, families, table: rounded ? publish(table) : table };
}
