import { both } from '../../../../../analysis/model/words.ts';
import { listReleases } from '../../../release/release.door.ts';
import type { Ground } from '../../ground.ts';
import type { MethodPart } from './method-part.ts';

/** Which immutable copy of the answers all numbers rest on. */
export async function releaseMethod({ databases, study, release: id }: Ground): Promise<MethodPart> {
  const release = (await listReleases(databases.studio, study)).find((each) => each.id === id)!;
  const { number, n, hash, createdAt, source, manifest } = release;
  const { instrument } = manifest;
  const date = createdAt.slice(0, 10);
  const zhSource = { collection: '由本平台回收', import: '由表格导入', simulation: '由模拟作答生成' }[source];
  const enSource = {
    collection: 'collected here',
    import: 'imported from a table',
    simulation: 'made up by simulation',
  }[source];
  return {
    title: both('数据发布', 'Data release'),
    paragraphs: [
      both(
        `全部问卷数字出自第 ${number} 次数据发布（n = ${n}，${date} 冻结，${zhSource}，校验值 ${hash}）。发布之后数据不再改动。问卷为 ${instrument.code} 第 ${instrument.number} 版（校验值 ${instrument.hash.slice(0, 16)}）。`,
        `All survey numbers rest on data release ${number} (n = ${n}, frozen on ${date}, ${enSource}, digest ${hash}), which cannot be changed any more. The questionnaire is version ${instrument.number} of ${instrument.code} (digest ${instrument.hash.slice(0, 16)}).`,
      ),
    ],
  };
}
