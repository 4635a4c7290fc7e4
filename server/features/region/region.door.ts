import { bilingual } from '../../../analysis/model/text.ts';
import type { Bilingual, Text } from '../../contract/construct.ts';
import type { ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { ComparedRegion, ComparedRegions } from '../../contract/region.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { type Audience, releaseTable } from '../disclosure/disclosure.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { type OpenSurvey, openSurvey, type ResultReader, withheldFrom } from '../result/result.door.ts';
import { listSites, listStudies } from '../study/study.door.ts';
import { comparableScales } from './comparable-scales.ts';
import { compareSites } from './compare-sites.ts';
import { factsTable } from './facts-table.ts';
import { invarianceTable } from './invariance-table.ts';
import { judgeInvariance } from './judge-invariance.ts';
import { meansTable } from './means-table.ts';
import { whyAbsent } from './other-site.ts';
import { selectRegions } from './region.queries.ts';
import type { Side } from './side.ts';
import { voicesTable } from './voices-table.ts';
import { warningsOf } from './warnings.ts';
import { hereWords } from './words.ts';
import { asRegion } from './write-region.ts';

/** Who reads, in the study and, by who they are, in the others. */
export interface RegionReader extends Pick<ResultReader, 'role' | 'locale'> {
  /** Null is the command line, a member of no other study. */
  readonly researcher: ResearcherId | null;
}

/** A release beside those of other sites. Each side tells what its own readers may know; of both the stricter holds. */
export async function readRegions(
  databases: Databases,
  study: StudyId,
  release: ReleaseId,
  reader: RegionReader,
): Promise<ComparedRegions> {
  const { studio } = databases;
  // With and without careless sheets two sites would be chosen differently.
  const open = await openSurvey(studio, study, release, { role: reader.role, cases: 'all' });
  const rows = await selectRegions(studio, study);
  const here = await sideOf(databases, study, open, hereWords, reader);
  const regions: ComparedRegion[] = [];
  for (const row of rows.filter(({ removed_at }) => removed_at === null))
    regions.push(await compareRegion(databases, row, here, reader));
  return {
    ...open.head,
    casesOffered: ['all'],
    regions,
    removed: rows.filter(({ removed_at }) => removed_at !== null).map(asRegion),
  };
}

type Row = Awaited<ReturnType<typeof selectRegions>>[number];

async function compareRegion(
  databases: Databases,
  row: Row,
  here: Side,
  reader: RegionReader,
): Promise<ComparedRegion> {
  const { studio } = databases;
  const absent = await whyAbsent(studio, row);
  if (absent) return { ...asRegion(row), simulated: false, absent, warnings: [], tables: [] };
  const { other_study: other, other_release } = row;
  const own = reader.researcher === null ? [] : await listStudies(studio, reader.researcher);
  // A study that demands a second factor shows, beside another, what readers outside the team may know.
  const role = own.find(({ id, secondFactor }) => id === other && !secondFactor)?.role ?? null;
  const open = await openSurvey(studio, other, other_release, { role, cases: 'all' });
  const name = bilingual(JSON.parse(row.name) as Text);
  const there = await sideOf(databases, other, open, name, reader);
  const made = await tablesOf(databases, row.id, here, there);
  return { ...asRegion(row), simulated: open.release.manifest.simulated, ...made };
}

async function tablesOf({ studio }: Databases, id: string, here: Side, there: Side) {
  const sides = { id, frame: here.open.frame, here, there };
  const audience = stricter(here.open.audience, there.open.audience);
  const held = comparableScales(here.open.definition, there.open.definition);
  const equal = new Set(held.flatMap(({ scale, reason }) => (reason ? [] : [scale])));
  const scales = here.open.survey.scales.filter(({ code }) => equal.has(code));
  const apart = held.filter(({ reason }) => reason !== null);
  const codes = scales.map(({ code }) => code);
  const compared = await compareSites(studio, here.open.release, there.open.release, codes);
  const withheld = new Set([here, there].flatMap(({ open }) => [...(withheldFrom(open) ?? [])]));
  const raw = [
    factsTable(sides),
    invarianceTable(sides, scales, compared, withheld),
    meansTable(sides, scales, compared, apart, withheld),
    voicesTable(sides),
  ];
  const judged = compared.map(({ invariance }) => (invariance ? judgeInvariance(invariance) : 'untested'));
  return {
    warnings: warningsOf(sides, judged),
    tables: raw.flatMap((table) => (table ? (releaseTable(table, audience) ?? []) : [])),
  };
}

/** Of two audiences what the stricter of them may know. */
function stricter(one: Audience, other: Audience): Audience {
  return {
    tree: one.tree === 'outside' || other.tree === 'outside' ? 'outside' : 'team',
    floor: Math.max(one.floor, other.floor),
    quotes: one.quotes && other.quotes,
    chooseCases: one.chooseCases && other.chooseCases,
    rounded: one.rounded || other.rounded,
  };
}

async function sideOf(
  { studio, roster }: Databases,
  study: StudyId,
  open: OpenSurvey,
  name: Bilingual,
  { locale }: RegionReader,
): Promise<Side> {
  const sites = await listSites(roster, study);
  const { excerpts } = await reportLayer(studio, study, locale);
  return {
    name,
    open,
    invited: sites.reduce((sum, { invited }) => sum + invited, 0),
    interviews: { total: await countInterviews(studio, study), excerpts },
  };
}
