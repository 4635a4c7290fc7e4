import type { DisplayCell } from '../../../analysis/joint/display.ts';
import type { Seen, SeenPart } from '../../../analysis/model/evidence.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { JointExcerpt } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { fitNames } from './explain-fit.ts';
import { type JoinedCell, joinStrands } from './join-strands.ts';
import { openJoint, type OpenJoint } from './open-joint.ts';

/** A cell by the values that it stands under; empty where the frame has no rows, or no columns. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** What is seen does not depend on who looks, nor in which language. */
export const asSeen = { role: 'owner', cases: 'all', locale: 'zh-CN' } as const;

/**
 * What each of these cells says on a release to the research team, in their order; null where the frame has no such cell.
 */
export async function seeCells(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  places: readonly CellPlace[],
): Promise<Seen[]> {
  if (places.length === 0) return [];
  const joint = await openJoint(db, study, release, asSeen);
  const found = places.map(({ row, column }) =>
    joint.cells.find((cell) => (cell.row ?? '') === row && (cell.column ?? '') === column),
  );
  const joined = await joinStrands(
    joint,
    found.flatMap((cell) => cell ?? []),
  );
  return found.map((cell) => (cell ? seenIn(joint, cell, joined(cell)) : null));
}

/** What a cell says, part by part. */
export function seenIn(
  joint: OpenJoint,
  cell: DisplayCell,
  { survey, interviews, open, records, fit }: JoinedCell,
): SeenPart[] {
  const valence = dimensionOf(joint.open.frame, 'valence');
  const measured = survey?.kind === 'association' ? 'bounded' : 'mean';
  return [
    part('release', both('发布版本', 'Release'), joint.open.release.number),
    ...(survey
      ? [
          part('measure', both('问卷测量', 'Survey measure'), survey.label, 'text'),
          part('value', both('均值或 r', 'Mean or r'), survey.value, measured),
          part('interval', both('95 % 置信区间', '95 % CI'), survey.interval, measured),
          part('n', both('n', 'n'), survey.n),
        ]
      : []),
    ...(survey?.low == null
      ? []
      : [part('low', both('低于中点的回答 %', 'Answers below the middle %'), survey.low, 'percent')]),
    part('interviews', both('访谈数', 'Interviews'), interviews.interviews!),
    ...(valence ? offered(valence) : []).map(({ code, name }) =>
      part(`valence:${code}`, bilingual(name), interviews.valence[code] ?? 0),
    ),
    part(
      'passages',
      both('编码段落', 'Coded passages'),
      passages(interviews.excerpts, cell, valence?.code),
      'text',
    ),
    ...criteria(joint, cell),
    ...(open ? [part('open', both('开放回答数', 'Open answers'), open.answers!)] : []),
    ...(records?.measures ?? []).map(({ key, label, value, kind }) =>
      part(`record:${key}`, label, value, kind),
    ),
    part('fit', both('建议的契合', 'Proposed fit'), fitNames[fit], 'text'),
  ];
}

function part(
  key: string,
  name: SeenPart['name'],
  value: SeenPart['value'],
  kind: SeenPart['kind'] = 'count',
): SeenPart {
  return { key, name, value, kind };
}

/** How many passages were coded, and a mark of their words and of how they were coded here: counts of interviews may hide a change. */
function passages(
  excerpts: readonly JointExcerpt[],
  { codes, within }: DisplayCell,
  valence: string | undefined,
): string {
  const own = new Set([...codes, within]);
  const coded = excerpts.map(({ interview, quote, values, codes: given }) =>
    JSON.stringify([
      interview.id,
      quote,
      valence === undefined ? '' : values[valence],
      given.filter((code) => own.has(code)).sort(),
    ]),
  );
  return `${coded.length} · ${sha256(coded.sort().join('\n')).slice(0, 6)}`;
}

/** Since which version of the codebook each code of the cell has meant what it means. */
function criteria({ codebook }: OpenJoint, { codes, within }: DisplayCell): SeenPart[] {
  return codebook
    .filter(({ code }) => codes.includes(code) || code === within)
    .map(({ code, criteriaSince }) =>
      part(`code:${code}`, both(`${code} 的定义（版本）`, `Definition of ${code} (version)`), criteriaSince),
    );
}
