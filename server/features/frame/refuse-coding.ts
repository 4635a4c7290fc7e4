import type { CodingFault } from '../../../analysis/model/frame/coding-fault.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { bilingual, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { Problem } from '../../platform/problem.ts';

/** Says to a person what the rules of the frame have against a coding, in the names of the frame. */
export function refuseCoding(frame: Frame, fault: CodingFault | null): void {
  if (!fault) return;
  const { fault: code, ...rest } = fault;
  const named = Object.entries(rest).map(([key, value]) => [
    key,
    key === 'dimension' || key === 'kind' ? nameIn(frame, String(value)) : value,
  ]);
  throw new Problem(code, Object.fromEntries(named) as Record<string, string | number | Bilingual>);
}

function nameIn({ dimensions, kinds }: Frame, code: string): Bilingual {
  const found = [...dimensions, ...kinds].find((each) => each.code === code);
  return found ? bilingual(found.name) : plain(code);
}
