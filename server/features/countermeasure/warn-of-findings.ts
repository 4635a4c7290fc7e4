import { both, textIn } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Finding } from '../../contract/finding.ts';
import type { FindingId } from '../../contract/ids.ts';

export type Answered = Pick<Finding, 'id' | 'claim' | 'state'>;

/** What whoever proposes a countermeasure must know of the findings it answers: that one no longer stands as it did. */
export function warnOfFindings(tied: readonly FindingId[], findings: readonly Answered[]): Bilingual[] {
  return tied.flatMap((id): Bilingual[] => {
    const found = findings.find((each) => each.id === id);
    if (!found) return [both('所依据的一条发现已被删除。', 'A finding that it rests on was removed.')];
    const said = stateWords[found.state];
    if (!said) return [];
    const [zh, en] = [textIn(found.claim, 'zh-CN'), textIn(found.claim, 'en')];
    return [both(`“${zh}”${said['zh-CN']}`, `“${en}” ${said.en}`)];
  });
}

const stateWords: Partial<Record<Finding['state'], Bilingual>> = {
  stale: both('的依据已经改变，请先复核。', 'rests on evidence that has changed: look at it again first.'),
  unsupported: both('没有得到数据支持。', 'is not supported by the data.'),
  withdrawn: both('已被撤回。', 'was withdrawn.'),
};
