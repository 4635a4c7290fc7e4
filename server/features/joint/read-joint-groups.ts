import type { DisplayCell } from '../../../analysis/joint/display.ts';
import { dimensionOf, dimensionsOf } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { InterviewStrand, JointGroups } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { ResultReader } from '../result/result.door.ts';
import { FEWEST_INTERVIEWS, interviewGroups } from './interview-groups.ts';
import { interviewStrand } from './interview-strand.ts';
import { absence } from './joining.ts';
import { columnLines, rowLines, stubOf } from './lines.ts';
import { type OpenJoint, openJoint, withinGroup } from './open-joint.ts';

interface Asked {
  readonly attribute?: string;
  /** Only what was said of this column. */
  readonly column?: string;
}

/** What the interviews of each group say in the rows of the display. For the research team: its groups are small. */
export async function readJointGroups(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
  asked: Asked,
): Promise<JointGroups> {
  const joint = await openJoint(db, study, release, reader);
  const { open, ground } = joint;
  const { frame } = open;
  const cells = joint.cells.filter(({ column }) => asked.column === undefined || column === asked.column);
  const attributes = dimensionsOf(frame, 'attribute').map(({ code, name }) => ({
    code,
    name: bilingual(name),
  }));
  const attribute = attributes.find(({ code }) => code === asked.attribute) ?? attributes[0];
  const groups = (await interviewGroups(db, study, frame)).filter(
    ({ dimension }) => dimension === attribute?.code,
  );
  const told = groups.filter(({ isTold }) => isTold);
  const absent = absence(frame, joint.cells) ?? whyNone(attribute !== undefined, told.length);
  return {
    ...open.head,
    ...(absent && { absent }),
    attributes,
    attribute: attribute?.code ?? '',
    valence: dimensionOf(frame, 'valence')?.code ?? null,
    columns: columnLines(frame, joint.cells),
    stub: stubOf(frame),
    groups,
    rows: rowLines(frame, cells).map((line) => {
      const own = cells.filter(({ row = '' }) => row === line.code);
      return { ...line, cells: told.map((group) => strandOf(withinGroup(joint, group), own)) };
    }),
    notes: [ground, surveyNote],
  };
}

const surveyNote = both(
  '这里只数访谈：问卷里没有一道分组题标着这个属性，所以问卷的数字不能按它分开。',
  'Only interviews are counted here: no background question of the questionnaire is tagged with this attribute, so its numbers cannot be told apart by it.',
);

function whyNone(hasAttribute: boolean, told: number): Bilingual | undefined {
  if (!hasAttribute)
    return both(
      '分析框架还没有描述访谈的属性（例如层级），所以没有可以比较的组：请在“分析框架”页加一个属性维度。',
      'The frame has no attribute that describes interviews (a role band, for instance), so there are no groups to compare: add one on the page “Frame”.',
    );
  if (told > 0) return undefined;
  return both(
    `还没有一组访谈达到 ${FEWEST_INTERVIEWS} 份：请在访谈页给访谈填上这个属性，或者再收集一些访谈。`,
    `No group has ${FEWEST_INTERVIEWS} interviews yet: say this attribute of the interviews on their page, or hold some more.`,
  );
}

/** All cells of a row together: an interview that speaks in two of them counts once. */
function strandOf(
  { open, sources, codebook, excerpts }: OpenJoint,
  cells: readonly DisplayCell[],
): InterviewStrand {
  const reading = { sources, codebook, quotes: open.audience.quotes, floor: 0 };
  const spoken = cells.flatMap((cell) => interviewStrand(cell, excerpts, reading).strand.excerpts);
  const ids = new Set(spoken.map(({ id }) => id));
  const codes = [...new Set(cells.flatMap((cell) => cell.codes))];
  const within = excerpts.filter(({ id }) => ids.has(id));
  return interviewStrand(
    { row: undefined, column: undefined, items: [], adverse: false, codes },
    within,
    reading,
  ).strand;
}
