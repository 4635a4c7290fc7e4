import { both } from '../../../../../analysis/model/words.ts';
import { isStrict } from '../../../collection/collection.door.ts';
import { promisesIn } from '../../../study/study.door.ts';
import type { Ground } from '../../ground.ts';
import type { MethodPart } from './method-part.ts';

/** How answers were protected, and below how many people nothing is told. */
export async function secrecyMethod({ databases, study, audience }: Ground): Promise<MethodPart> {
  const { team, outside } = await promisesIn(databases.studio, study);
  const strict = await isStrict(databases.studio, study);
  const floor = audience === 'team' ? team : outside;
  return {
    title: both('匿名与披露控制', 'Anonymity and disclosure control'),
    paragraphs: [
      both(
        `答卷在作答者的设备上加密，服务器只存密文；${strict ? '只有研究负责人的口令能打开' : '回收结束、冻结发布时才解密'}。解密后的行被随机打乱，不带时间与顺序。`,
        `Answers were encrypted on the devices of those who gave them and stored sealed; ${strict ? 'only the passphrase of the study’s owner opens them' : 'they are opened when a closed collection is frozen'}. The rows of a release are shuffled and carry neither time nor order.`,
      ),
      both(
        `少于 ${team} 人的组不向研究团队显示，少于 ${outside} 人的组不向其他读者显示；可由其他数字推算出的单元格一并隐藏。本报告面向${audience === 'team' ? '研究团队' : '团队以外的读者'}，适用的最小人数为 ${floor}。`,
        `Groups of fewer than ${team} people are not shown to the research team, and groups of fewer than ${outside} not to anybody else; cells from which they could be worked out are hidden with them. This report is for ${audience === 'team' ? 'the research team' : 'readers outside the team'}, so that its floor is ${floor}.`,
      ),
    ],
  };
}
