import type { StudyId } from '../../contract/ids.ts';
import type { ResultTable } from '../../contract/result.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { analyseTable } from '../analysis/analysis.door.ts';
import { loadPool, type Release } from '../release/release.door.ts';
import { crossAnalyses, crossTable } from './cross-table.ts';
import type { OpenSurvey } from './open-survey.ts';
import { type Counted, named } from './replies.ts';
import { countInvited } from './result.queries.ts';
import {
  backgroundTable,
  type CountedBackground,
  type Counts,
  isWhollyShown,
  returnTable,
} from './sample-tables.ts';
import type { Background } from './survey.ts';

export interface Sample {
  readonly tables: readonly ResultTable[];
  /** Background questions of the rows all of whose categories may be shown. */
  readonly shownBackgrounds: readonly Background[];
}

/** Who was asked and who answered. */
export async function sampleTables(
  { studio, roster }: Databases,
  study: StudyId,
  { release, survey, audience, head, ask }: OpenSurvey,
): Promise<Sample> {
  const linked = survey.backgrounds.filter(({ detached }) => !detached);
  const asked = linked.map(({ code }) => code);
  const found =
    asked.length > 0
      ? (await ask([{ procedure: 'frequencies', variables: asked }])).results[0].variables
      : [];
  const counted: CountedBackground[] = [];
  for (const background of survey.backgrounds) {
    const own = background.detached
      ? await countDetached(studio, release, background.code)
      : countsOf(named(found, background.code));
    counted.push({ background, counts: own });
  }
  const shownBackgrounds = counted
    .filter((each) => !each.background.detached && isWhollyShown(each, audience))
    .map(({ background }) => background);
  // A margin that is hidden in its own table must not come back in a crossed one.
  const crossed = shownBackgrounds.slice(-2);
  const invited = await countInvited(roster, study);
  const returned = { invited, returned: release.n, flagged: release.manifest.flagged };
  const tables = [
    returnTable(returned, audience),
    ...(counted.length > 0 ? [backgroundTable(counted, head.n, audience)] : []),
  ];
  if (isPair(crossed)) tables.push(crossTable(crossed, await ask(crossAnalyses(crossed)), audience));
  return { tables, shownBackgrounds };
}

async function countDetached(db: StudioDb, release: Release, code: string): Promise<Counts> {
  const pool = await loadPool(db, release, `detached:${code}`);
  const [found] = await analyseTable(pool, { analyses: [{ procedure: 'frequencies', variables: [code] }] });
  return countsOf(named(found.variables, code));
}

function countsOf({ categories }: Counted): Counts {
  return new Map(categories.map(({ value, n }) => [Number(value), n]));
}

function isPair(list: readonly Background[]): list is readonly [Background, Background] {
  return list.length === 2;
}
