import type { CellKind } from '../../../analysis/model/table.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { LensShares } from '../../contract/lens.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { LEAST_RESIDUAL_DF, madeOf, releaseGroup } from '../disclosure/disclosure.door.ts';
import { mayTell, ownScales } from '../reading/reading.door.ts';
import { numeric } from '../result/result.door.ts';
import { type Explaining, explainingOf, scoresIn, shareNotes, tooFew, whyNot } from './explaining.ts';
import { type LensGround, type LensReader, openGround } from './open-ground.ts';
import { scoreName } from './score-name.ts';
import { scoreOf } from './tell-idea.ts';
import { namesOf } from './tile-links.ts';

/** How much of each outcome of the profile some lenses explain beside each other. */
export async function readLensShares(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  chosen: readonly string[],
  reader: LensReader,
): Promise<LensShares[]> {
  const ground = await openGround(db, study, release, reader);
  const { lenses = [], profile } = ground.open.frame;
  const known = [...new Set(chosen)].map((code) => {
    const lens = lenses.find((each) => each.code === code);
    if (!lens) throw new Problem('lens-missing', { lens: code });
    return lens;
  });
  const explaining = explainingOf(ground, known, profile?.outcomes ?? []);
  return Promise.all((profile?.outcomes ?? []).map((outcome) => sharesOf(ground, outcome, explaining)));
}

async function sharesOf(
  ground: LensGround,
  code: string,
  explaining: readonly Explaining[],
): Promise<LensShares> {
  const { open } = ground;
  const outcome = scoreOf(ground, { reading: { scale: code } });
  const scores = scoresIn(explaining);
  const unfit = whyNot(outcome, explaining, scores);
  if (unfit || !outcome) return tell(ground, code, {}, { absent: unfit });
  const { results } = await open.ask(
    [
      {
        procedure: 'importance',
        outcome: outcome.variable,
        predictors: scores.map(({ variable }) => variable),
      },
    ],
    { scales: ownScales([outcome, ...scores]) },
  );
  const [{ n, r2, percent }] = results;
  const isEnough = percent && n - scores.length - 1 >= LEAST_RESIDUAL_DF;
  if (!isEnough) return tell(ground, code, {}, { absent: tooFew });
  const mayBeTold = namesOf([outcome, ...scores]).every(mayTell(open));
  const shares = explaining.map(({ lens, parts }) => {
    const sum = parts.reduce((total, { score, of }) => total + (percent[score.variable] ?? 0) / of, 0);
    return [lens.code, sum] as const;
  });
  return tell(ground, code, { n: mayBeTold ? n : 0, r2, shares }, { explaining });
}

interface Numbers {
  readonly n?: number;
  readonly r2?: number | null;
  readonly shares?: readonly (readonly [lens: string, percent: number])[];
}

/** Lets the numbers through the gate; what could not be computed has none, and the reason. */
function tell(
  { open }: LensGround,
  code: string,
  { n = 0, r2 = null, shares = [] }: Numbers,
  {
    absent,
    explaining = [],
  }: { readonly absent?: Bilingual | undefined; readonly explaining?: readonly Explaining[] },
): LensShares {
  const percents = Object.fromEntries(shares.map(([lens, percent]) => [`percent:${lens}`, numeric(percent)]));
  const kinds = Object.fromEntries(Object.keys(percents).map((key): [string, CellKind] => [key, 'percent']));
  const group = { ...percents, n, r2: numeric(r2) };
  const released = releaseGroup(group, { ...kinds, r2: 'bounded' as const }, open.audience);
  return madeOf(released, (numbers) => ({
    outcome: { code, name: scoreName(open, code) },
    n: numbers.n,
    r2: numbers.r2,
    shares: explaining.map(({ lens }) => ({
      lens: lens.code,
      name: bilingual(lens.name),
      percent: (numbers as Record<string, (typeof percents)[string]>)[`percent:${lens.code}`]!,
    })),
    notes: shareNotes(explaining),
    ...(absent && { absent }),
  }));
}
