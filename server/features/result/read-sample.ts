import type { StudyId } from '../../contract/ids.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { analyseTable } from '../analysis/analysis.door.ts';
import { showsAllParts } from '../disclosure/disclosure.door.ts';
import { loadPool, type Release } from '../release/release.door.ts';
import type { OpenSurvey } from './open-survey.ts';
import { type Counted, named } from './replies.ts';
import { countInvited } from './result.queries.ts';
import { type CountedBackground, type Counts, type Returned, sizesOf } from './sample-tables.ts';
import type { Background } from './survey.ts';

export interface Sample {
  readonly returned: Returned;
  readonly counted: readonly CountedBackground[];
  /** Background by which respondents are told apart within other groups only. */
  readonly within: readonly Background[];
  /**
   * Background questions of the rows all of whose categories may be shown: a margin that is hidden in its own table must not
   * come back in another one.
   */
  readonly shown: readonly Background[];
}

/** Who was asked and who answered. */
export async function readSample(
  { studio, roster }: Databases,
  study: StudyId,
  open: OpenSurvey,
): Promise<Sample> {
  const { release } = open;
  const background = await countBackground(open, (code) => countDetached(studio, release, code));
  const invited = await countInvited(roster, study);
  return {
    returned: { invited, returned: release.n, flagged: release.manifest.flagged },
    ...background,
  };
}

/** The groups of a release; `detached` counts the answers to a question that was parted from the rows. */
export async function countBackground(
  { survey, audience, ask, head }: OpenSurvey,
  detached: (code: string) => Promise<Counts>,
): Promise<Omit<Sample, 'returned'>> {
  const within = survey.backgrounds.filter((background) => background.within);
  const backgrounds = survey.backgrounds.filter(
    (background) => background.detached || (head.cases === 'all' && !background.within),
  );
  const asked = backgrounds.filter(({ detached }) => !detached).map(({ code }) => code);
  // With and without careless sheets, groups would differ by a few people.
  const found =
    asked.length > 0
      ? (await ask([{ procedure: 'frequencies', variables: asked }])).results[0].variables
      : [];
  const counted: CountedBackground[] = [];
  for (const background of backgrounds) {
    const counts = background.detached
      ? rounded(await detached(background.code), audience)
      : countsOf(named(found, background.code));
    counted.push({ background, counts });
  }
  return {
    counted,
    within,
    shown: counted
      .filter(({ background }) => !background.detached)
      .filter((each) => showsAllParts(sizesOf(each), audience))
      .map(({ background }) => background),
  };
}

/** Others see counts in fives: two releases would otherwise tell what a few newcomers are. */
function rounded(counts: Counts, { rounded: isRounded, floor }: OpenSurvey['audience']): Counts {
  if (!isRounded) return counts;
  return new Map([...counts].map(([value, n]) => [value, n < floor ? n : 5 * Math.round(n / 5)]));
}

async function countDetached(db: StudioDb, release: Release, code: string): Promise<Counts> {
  const pool = await loadPool(db, release, `detached:${code}`);
  const [{ variables }] = await analyseTable(pool, {
    analyses: [{ procedure: 'frequencies', variables: [code] }],
  });
  return countsOf(named(variables, code));
}

function countsOf({ categories }: Counted): Counts {
  return new Map(categories.map(({ value, n }) => [Number(value), n]));
}
