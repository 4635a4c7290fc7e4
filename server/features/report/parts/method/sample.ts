import { printNumber } from '../../../../../analysis/model/print-cell.ts';
import { type Bilingual, both } from '../../../../../analysis/model/words.ts';
import type { Mode } from '../../../../contract/participation.ts';
import { modeOf } from '../../../participation/participation.door.ts';
import type { Ground } from '../../ground.ts';
import type { MethodPart } from './method-part.ts';

const ways: Readonly<Record<Mode, Bilingual>> = {
  slips: both(
    '参与者各自抽取一张印有一次性凭证的纸条，扫码作答',
    'Participants drew slips with one-time codes and answered on their own devices',
  ),
  list: both(
    '一次性凭证按名单发给受邀者，凭证与答卷之间不可关联',
    'One-time codes were sent to a list of invited people and cannot be linked to their answers',
  ),
  open: both('问卷以公开网址发放，任何人都可作答', 'The questionnaire stood at an open address'),
};

/** How people were reached, how many answered, what was done about careless answers. */
export async function sampleMethod({ databases, study, results }: Ground): Promise<MethodPart> {
  const { tables, n } = await results();
  const way = ways[await modeOf(databases.roster, study)];
  const returns = tables.find(({ id }) => id === 'returns');
  const count = (key: string, column = 'n') => {
    const cell = returns?.rows.find((row) => row.key === key)?.cells[column];
    return typeof cell === 'number' ? printNumber(cell, column === 'n' ? 'count' : 'percent') : null;
  };
  const [invited, returned, rate, unflagged] = [
    count('invited'),
    count('returned') ?? String(n),
    count('returned', 'percent'),
    count('unflagged'),
  ];
  return {
    title: both('对象与回收', 'Participants and response'),
    paragraphs: [
      both(
        `${way['zh-CN']}。${invited === null ? '没有登记发放数，因此不计算回收率。' : `共发放问卷 ${invited} 份，`}回收有效答卷 ${returned} 份${rate !== null ? `，回收率约 ${rate} %（取整到 5 %）` : ''}。`,
        `${way.en}. ${invited === null ? 'No number of invitations was recorded, so no response rate is given; ' : `Of ${invited} invited, `}${returned} returned a questionnaire${rate !== null ? `, a response rate of about ${rate} % (rounded to 5 %)` : ''}.`,
      ),
      both(
        `作答质量按四种迹象标记：注意力检测题答错、作答过快、连续 12 题以上选同一选项、正反向题混排的部分全选同一选项。被标记的答卷没有删除${unflagged === null ? '' : `；无任何标记的答卷 ${unflagged} 份`}。本报告的数字包含全部有效答卷。`,
        `Answer sheets were marked for four signs of careless answering: a failed attention check, too short a time, one answer to twelve or more questions in a row, and one answer throughout a block worded in both directions. None was dropped for it${unflagged === null ? '' : `; ${unflagged} carry no mark`}. The numbers of this report rest on all valid sheets.`,
      ),
    ],
  };
}
