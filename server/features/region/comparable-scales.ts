import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { unchangedItems } from '../release/release.door.ts';

/** Whether two questionnaires ask a scale alike; where not, why. */
export interface Comparability {
  readonly scale: string;
  readonly reason: Bilingual | null;
}

/** The scales of one questionnaire, in its order, held against those of another: equal only in the same items, asked alike and scored alike. */
export function comparableScales(here: Definition, there: Definition): Comparability[] {
  const same = new Set(unchangedItems(there, here));
  return here.scales.map((scale) => ({ scale: scale.code, reason: reasonAgainst(scale, there, same) }));
}

type Scale = Definition['scales'][number];

function reasonAgainst(scale: Scale, there: Definition, same: ReadonlySet<string>): Bilingual | null {
  const other = there.scales.find(({ code }) => code === scale.code);
  if (!other) return both('对方的问卷没有这个量表', 'the other questionnaire has no such scale');
  const isMadeAlike = String(scale.items) === String(other.items) && rule(scale) === rule(other);
  if (!isMadeAlike)
    return both(
      '两份问卷的题目组成或计分方法不同',
      'the two questionnaires make it of other items, or score it otherwise',
    );
  const changed = scale.items.filter((item) => !same.has(item));
  if (changed.length === 0) return null;
  return both(
    `题目 ${changed.join('、')} 的措辞或选项不同`,
    `items ${changed.join(', ')} are worded or answered otherwise`,
  );
}

/** How a scale is scored of its items. */
const rule = ({ minimumAnswered, score = 'mean' }: Scale) => `${score} ${minimumAnswered}`;
