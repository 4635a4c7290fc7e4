import type { Sources } from '../../../analysis/joint/display.ts';
import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';

import type { Code } from '../../contract/codebook.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { LensProfile } from '../../contract/lens.ts';
import type { ResultHead } from '../../contract/result.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { reportLayer, type ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { answersApart, type VoiceReading } from '../joint/joint.door.ts';
import { type Ask, openSurvey, type OpenSurvey, type ResultReader } from '../result/result.door.ts';
import { chosenGroup, type Group, groupsOf } from './groups.ts';

export interface LensReader extends ResultReader {
  /** `background=value`; everybody without. */
  readonly group?: string | undefined;
}

/** What pages of lenses are made from: the survey of the group that is read, and what was coded. */
export interface LensGround {
  readonly open: OpenSurvey;
  /** Whether the questionnaire was made for this frame: only then do the lenses of the frame speak of its items and scales. */
  readonly isOwn: boolean;
  readonly codebook: readonly Code[];
  readonly excerpts: readonly ReportExcerpt[];
  readonly answers: readonly ReportExcerpt[];
  readonly voices: VoiceReading;
  /** What stands above every page of lenses. */
  readonly head: GroundHead;
}

type GroundHead = ResultHead & Pick<LensProfile, 'ground' | 'interviews' | 'valence' | 'group' | 'groups'>;

export async function openGround(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: LensReader,
): Promise<LensGround> {
  const everybody = await openSurvey(db, study, release, reader);
  const groups = groupsOf(everybody);
  const group = chosenGroup(groups, reader.group);
  const open: OpenSurvey = group
    ? { ...everybody, where: group.where, ask: askOf(everybody, group) }
    : everybody;
  const { frame, definition, survey, audience } = open;
  const [layer, codebook] = await Promise.all([reportLayer(db, study, reader.locale), listCodes(db, study)]);
  const isOwn = definition.frame === frame.code;
  const sources: Sources = { frame, isOwn, items: survey.items, scales: survey.scales, codes: codebook };
  const floor = audience.tree === 'outside' ? audience.floor : 0;
  return {
    open,
    isOwn,
    codebook,
    excerpts: layer.excerpts,
    answers: await answersApart(db, layer.open),
    voices: { sources, codebook, quotes: audience.quotes, floor },
    head: await headOf(db, study, open, { ground: layer.ground, groups, group }),
  };
}

interface Choice {
  readonly ground: Bilingual;
  readonly groups: readonly Group[];
  readonly group: Group | null;
}

async function headOf(
  db: StudioDb,
  study: StudyId,
  { head, frame }: OpenSurvey,
  { ground, groups, group }: Choice,
): Promise<GroundHead> {
  return {
    ...head,
    n: group?.n ?? head.n,
    ground,
    interviews: await countInterviews(db, study),
    valence: dimensionOf(frame, 'valence')?.code ?? null,
    group: group?.name ?? null,
    groups: groups.map(({ value, name, of }) => ({ value, name, of })),
  };
}

/** Asks of one group only. */
const askOf =
  ({ ask }: OpenSurvey, { where }: Group): Ask =>
  (analyses, keys) =>
    ask(analyses, { ...keys, where });
