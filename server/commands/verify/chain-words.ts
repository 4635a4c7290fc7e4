import { both, type Bilingual, type Locale } from '../../../analysis/model/words.ts';
import type { ChainFault, ChainState } from '../../contract/audit.ts';

const faults: Readonly<Record<ChainFault['fault'], Bilingual>> = {
  changed: both('内容被改过', 'CHANGED'),
  missing: both('缺失', 'MISSING'),
  moved: both('不在原来的位置', 'MOVED'),
  cut: both('起被截去', 'CUT OFF from here on'),
  rewritten: both('与记下的哈希不符', 'REWRITTEN: not the hash that was noted'),
};

/** What a chain is, on one line: sound up to which entry, or which entry is the first that is not. */
export function chainLine(name: string, { head, fault }: ChainState, language: Locale): string {
  if (fault) {
    const entry = both(`第 ${fault.number} 条`, `entry ${fault.number}`)[language];
    return `${name}  ${entry}  ${faults[fault.fault][language]}`;
  }
  const sound = both(`至第 ${head.number} 条完整`, `sound up to entry ${head.number}`)[language];
  return `${name}  ${sound}  ${head.number}:${head.hash}`;
}
