import { typed } from '../../../analysis/engine/analyse.ts';
import type { AnyResult } from '../../../analysis/model/procedures/index.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { ReportPlan } from '../../../analysis/model/report-plan.ts';
import type { ReleasedTable } from '../../../analysis/model/table.ts';
import { teamAudience } from '../disclosure/disclosure.door.ts';
import type { Release } from '../release/release.door.ts';
import type { Ask } from './ask.ts';
import type { Voices } from './make-tables.ts';
import type { OpenSurvey } from './open-survey.ts';
import { countBackground } from './read-sample.ts';
import { tellTables } from './read-results.ts';
import { surveyOf } from './survey.ts';
import { toldSurvey } from './told-survey.ts';

/** A release whose rows are at hand, without the database that it was made in. */
export interface RowsAtHand {
  readonly release: Release;
  readonly frame: Frame;
  readonly definition: Definition;
  readonly told: Disclosure;
  /** Groups of fewer are not told of to the team. */
  readonly floor: number;
  readonly answer: (request: object) => Promise<readonly AnyResult<Note>[]>;
}

/** The release as the research team sees all of its cases. */
export function surveyOnRows({ release, frame, definition, told, floor, answer }: RowsAtHand): OpenSurvey {
  const { id, number, n, hash, createdAt, manifest } = release;
  const ask: Ask = async (analyses, keys) => {
    const request = { ...keys, analyses };
    return { request, results: typed(analyses, await answer(request)) };
  };
  return {
    release,
    frame,
    definition,
    survey: toldSurvey(surveyOf(definition, frame), manifest, told, 'team'),
    audience: teamAudience({ team: floor, outside: floor }),
    told,
    ask,
    head: {
      release: { id, number, n, hash, createdAt, simulated: manifest.simulated },
      cases: 'all',
      casesOffered: ['all'],
      floor,
      n,
    },
  };
}

/** Who was invited stands in no row; an analysis that was planned is asked again by its own request; records are not inside. */
const notAtHand: readonly string[] = ['returns', 'analysis', 'records'];

/** The tables of a plan made anew, as far as rows and interviews give them: not what was parted from the rows. */
export async function remakeTables(
  open: OpenSurvey,
  plan: ReportPlan,
  voices: Voices | null,
): Promise<readonly ReleasedTable[]> {
  const isParted = open.survey.backgrounds.some(({ detached }) => detached);
  const sections = plan.sections.map((section) => ({
    ...section,
    tables: section.tables.filter(
      ({ table }) => !notAtHand.includes(table) && !(table === 'background' && isParted),
    ),
  }));
  const sample = countBackground(open, () => Promise.resolve(new Map())).then((counted) => ({
    ...counted,
    returned: { invited: 0, returned: open.head.n, flagged: 0 },
  }));
  const nothing = () => Promise.resolve([]);
  const ground = { open, sample: () => sample, voices: () => Promise.resolve(voices), analysed: nothing };
  const { tables } = await tellTables({ ...plan, sections }, ground, (fault) => {
    throw fault;
  });
  return tables;
}
