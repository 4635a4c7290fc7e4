import type { PlannedTable, ReportPlan } from '../../../analysis/model/report-plan.ts';
import type { ReleasedTable } from '../../../analysis/model/table.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Fact, Results, ResultSection } from '../../contract/result.ts';
import type { Locale } from '../../contract/construct.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { problemBody, Problem } from '../../platform/problem.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { releaseTable } from '../disclosure/disclosure.door.ts';
import { analysedTables } from './analysed-tables.ts';
import { factsOf } from './facts.ts';
import type { Made } from './made.ts';
import { type Ground, makeTables, type Voices } from './make-tables.ts';
import { openSurvey, type OpenSurvey, type ResultReader } from './open-survey.ts';
import { readSample, type Sample } from './read-sample.ts';
import { planFor } from './report-plans.ts';
import { withheldFrom } from './withheld-from.ts';

/** Takes note of a fault that the page survives. */
export type NoteFault = (fault: unknown) => void;

/** All tables of a release in the order of the study's report plan. A table that cannot be made says so; the others stand. */
export async function readResults(
  databases: Databases,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
  noteFault: NoteFault,
): Promise<Results> {
  const open = await openSurvey(databases.studio, study, release, reader);
  const plan = await planFor(databases.studio, study, open.definition);
  let sample: Promise<Sample> | undefined;
  const ground: Ground = {
    open,
    sample: () => (sample ??= readSample(databases, study, open)),
    voices: () => readVoices(databases.studio, study, reader.locale),
    analysed: (planned) => analysedTables(databases.studio, study, open, planned, reader.heard),
  };
  const told = await tellTables(plan, ground, noteFault);
  return { ...open.head, ...told };
}

/** The tables of a plan by section, as the reader may see them. */
export async function tellTables(
  plan: ReportPlan,
  ground: Ground,
  noteFault: NoteFault,
): Promise<Pick<Results, 'sections' | 'tables'>> {
  const tables: ReleasedTable[] = [];
  const sections: ResultSection[] = [];
  for (const { code, title, tables: planned } of plan.sections) {
    const facts: Fact[] = [];
    const before = tables.length;
    for (const each of planned) {
      const released = await madeOrFailed(code, each, ground, noteFault);
      tables.push(...released);
      facts.push(...factsOf(each, released));
    }
    if (tables.length > before) sections.push({ code, title: bilingual(title), facts });
  }
  return { sections, tables };
}

async function readVoices(db: StudioDb, study: StudyId, locale: Locale): Promise<Voices | null> {
  const interviews = await countInterviews(db, study);
  if (interviews === 0) return null;
  return { layer: await reportLayer(db, study, locale), codes: await listCodes(db, study), interviews };
}

/** A table in its section, as the reader may see it; none where nothing of it may be shown. */
function releasedIn(section: string, made: Made, ground: Ground): ReleasedTable[] {
  const protect = withholding(made.protect, ground.open);
  const released = releaseTable(
    { ...made, section, ...marksOf(made, ground), protect },
    ground.open.audience,
  );
  return released ? [released] : [];
}

/** The name of what the marks of a table's rows are values of. */
function marksOf({ rows, markedBy }: Made, { open: { survey } }: Ground) {
  const name = markedBy ?? survey.markedBy;
  return name && rows.some(({ mark }) => mark) ? { markedBy: name } : {};
}

function withholding(protect: Made['protect'], open: OpenSurvey): Made['protect'] {
  const withheld = protect.by === 'row' ? withheldFrom(open) : null;
  return withheld ? ({ ...protect, withheld } as Made['protect']) : protect;
}

async function madeOrFailed(
  section: string,
  planned: PlannedTable,
  ground: Ground,
  noteFault: NoteFault,
): Promise<readonly ReleasedTable[]> {
  try {
    if (planned.table === 'analysis' || planned.table === 'records')
      return (await ground.analysed(planned)).map((table) => ({ ...table, section }));
    return (await makeTables(planned, ground)).flatMap((raw) => releasedIn(section, raw, ground));
  } catch (fault) {
    if (!(fault instanceof Problem)) noteFault(fault);
    return releasedIn(section, failedTable(planned, fault, ground.open.head.n), ground);
  }
}

function failedTable(planned: PlannedTable, fault: unknown, n: number): Made {
  const because =
    fault instanceof Problem
      ? both(problemBody(fault, 'zh-CN').title, problemBody(fault, 'en').title)
      : both('服务器出了错，已记录在日志里。', 'The server made a mistake; it is in the log.');
  return {
    id: 'id' in planned ? planned.id : planned.table,
    title:
      'title' in planned
        ? bilingual(planned.title)
        : both('这张表没有做出来', 'This table could not be made'),
    stub: both('', ''),
    columns: [],
    rows: [],
    notes: [],
    n,
    failed: both(
      `这张表没有做出来：${because['zh-CN']}其他的表不受影响。`,
      `This table could not be made: ${because.en} The other tables stand.`,
    ),
    protect: { by: 'whole' },
  };
}
