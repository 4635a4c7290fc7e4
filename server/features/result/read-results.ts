import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Results, ResultTable } from '../../contract/result.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { analyseTable } from '../analysis/analysis.door.ts';
import { loadTable } from '../release/release.door.ts';
import { whereOf } from './ask.ts';
import type { ResultReader } from './audience.ts';
import * as burnout from './burnout-tables.ts';
import { excerptTable } from './excerpt-table.ts';
import { itemAnalyses, itemTables } from './item-tables.ts';
import { linkAnalyses, linkTable } from './link-table.ts';
import { type OpenSurvey, openSurvey } from './open-survey.ts';
import { publish } from './publish.ts';
import { regressionAnalyses, regressionTables } from './regression-tables.ts';
import { reliabilityAnalyses, reliabilityTable } from './reliability-table.ts';
import { sampleTables } from './read-sample.ts';

/** All tables of a release in the order in which a thesis reports them. */
export async function readResults(
  databases: Databases,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
): Promise<Results> {
  const db = databases.studio;
  const open = await openSurvey(db, study, release, reader);
  const { survey, audience, head, ask } = open;
  const sample = await sampleTables(databases, study, open);
  const interviews = await countInterviews(db, study);
  const coding = () => reportLayer(db, study, reader.locale);
  const tables: ResultTable[] = [
    ...sample.tables,
    ...(await scaleTables(open)),
    ...itemTables(survey, await ask(itemAnalyses(survey)), head.n, audience),
    ...(await burnoutTables(databases, open, sample.shownBackgrounds)),
    ...(interviews > 0
      ? [excerptTable(await coding(), await listCodes(db, study), interviews, audience)]
      : []),
  ];
  return { ...head, tables: audience.rounded ? tables.map(publish) : tables };
}

async function scaleTables({ survey, audience, head, ask }: OpenSurvey): Promise<ResultTable[]> {
  if (survey.scales.length === 0) return [];
  return [
    reliabilityTable(survey, await ask(reliabilityAnalyses(survey)), head.n),
    linkTable(survey, await ask(linkAnalyses(survey)), head.n, audience),
  ];
}

async function burnoutTables(
  { studio }: Databases,
  { release, survey, audience, head, ask }: OpenSurvey,
  backgrounds: Parameters<typeof regressionAnalyses>[1],
): Promise<ResultTable[]> {
  const scales = burnout.burnoutScales(survey);
  if (scales.length === 0) return [];
  const table = burnout.withBands(await loadTable(studio, release), scales);
  const banded = await analyseTable(table, {
    ...whereOf(head.cases),
    analyses: burnout.bandAnalyses(scales),
  });
  return [
    burnout.associationTable(scales, await ask(burnout.associationAnalyses(scales)), head.n, audience),
    burnout.bandTable(survey, scales, banded, head.n, audience),
    ...regressionTables(survey, await ask(regressionAnalyses(survey, backgrounds))),
  ];
}
