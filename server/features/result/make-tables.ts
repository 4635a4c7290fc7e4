import type { PlannedOf, PlannedTable } from '../../../analysis/model/report-plan.ts';
import type { ReleasedTable } from '../../../analysis/model/table.ts';
import type { Code } from '../../contract/codebook.ts';
import type { ReportLayer } from '../adjudication/adjudication.door.ts';
import { answerTables } from './answer-tables.ts';
import { associationTable } from './association-table.ts';
import { correlationTable } from './correlation-table.ts';
import { crossTable } from './cross-table.ts';
import { differenceTables } from './difference-tables.ts';
import { groupTable } from './group-table.ts';
import { interviewTable } from './interview-table.ts';
import { itemTables } from './item-tables.ts';
import { levelTable } from './level-table.ts';
import { modelTables } from './model-tables.ts';
import type { OpenSurvey } from './open-survey.ts';
import { profileTable } from './profile-table.ts';
import type { Sample } from './read-sample.ts';
import { reliabilityTable } from './reliability-table.ts';
import { backgroundTable, returnTable } from './sample-tables.ts';
import type { Made } from './made.ts';
import type { Background } from './survey.ts';
import type { Coded } from './voices.ts';

export type PlannedAnalysis = PlannedOf<'analysis'> | PlannedOf<'records'>;

/** What tables are made from. */
export interface Ground {
  readonly open: OpenSurvey;
  /** Read once, when a table first needs it. */
  readonly sample: () => Promise<Sample>;
  /** What was coded of the interviews; null where there are none. */
  readonly voices: () => Promise<Voices | null>;
  /** The tables of an analysis that was asked before, as the reader may have them. */
  readonly analysed: (planned: PlannedAnalysis) => Promise<readonly ReleasedTable[]>;
}

/** What the interviews say, the codebook that they were coded with, and how many they are. */
export interface Voices {
  readonly layer: Pick<ReportLayer, 'ground'> & { readonly excerpts: readonly Coded[] };
  readonly codes: readonly Pick<Code, 'code' | 'name'>[];
  readonly interviews: number;
}

/** The tables of one entry of a plan; none where the instrument or the study has nothing for it. */
export async function makeTables(
  planned: Exclude<PlannedTable, PlannedAnalysis>,
  ground: Ground,
): Promise<readonly Made[]> {
  const { open, sample } = ground;
  const { survey, ask, head, audience } = open;
  const isTeam = audience.tree === 'team';
  switch (planned.table) {
    case 'returns':
      return [returnTable((await sample()).returned)];
    case 'background': {
      const { counted, within } = await sample();
      return counted.length > 0 ? [backgroundTable(counted, within, head.n)] : [];
    }
    case 'cross': {
      const pair = crossed(planned, (await sample()).shown);
      return pair ? crossTable(pair, ask) : [];
    }
    case 'groups':
      return groupTable(open);
    case 'reliability':
      return reliabilityTable(survey, ask, head.n);
    case 'profile':
      return profileTable(planned, survey, ask, head.n);
    case 'items':
      return itemTables(survey, ask, head.n);
    case 'answers':
      return answerTables(survey, ask, head.n);
    case 'correlations':
      return correlationTable(planned, survey, ask, head.n);
    case 'differences':
      // Others are told of the groups of their own tree only.
      return isTeam && head.cases === 'all'
        ? differenceTables(planned, survey, (await sample()).shown, ask, audience)
        : [];
    case 'associations':
      return associationTable(planned, survey, ask, head.n);
    case 'levels':
      // Groups by what people answered: by careless sheets too they would be small.
      return isTeam && head.cases === 'all' ? levelTable(planned, survey, ask, head.n, open.told) : [];
    case 'models':
      // A coefficient is the mean of a group, of which others are told where it was judged.
      return modelTables(planned, survey, isTeam ? (await sample()).shown : [], ask);
    case 'interviews':
      return interviewTables(ground);
  }
}

/** The two questions that a plan names, else the last two; none unless both may be shown. */
function crossed(
  { rows, columns }: PlannedOf<'cross'>,
  shown: readonly Background[],
): readonly [Background, Background] | null {
  const [last, other] = [shown.at(-1), shown.at(-2)];
  const named = (code: string | undefined, otherwise: Background | undefined) =>
    code === undefined ? otherwise : shown.find((each) => each.code === code);
  const [first, second] = [named(rows, other), named(columns, last)];
  return first && second && first !== second ? [first, second] : null;
}

async function interviewTables({ voices, open }: Ground): Promise<Made[]> {
  const told = await voices();
  if (!told) return [];
  const { layer, codes, interviews } = told;
  const { quotes } = open.audience;
  return [interviewTable(layer, codes, open.frame, { interviews, quotes })];
}
