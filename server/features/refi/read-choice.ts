import type { Frame, Values } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions, dimensionsOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { readValueList } from '../../../analysis/model/frame/value-list.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { RefiChoice, RefiPlan } from '../../contract/refi.ts';
import { Problem } from '../../platform/problem.ts';

/** What is true of excerpts and interviews where the file says nothing: one value of a dimension. */
export interface Choice {
  readonly ofExcerpts: Values;
  readonly ofInterviews: Values;
}

/** Reads what a person chose; refused where the frame has no such value, or where one is missing that its rules require. */
export function readChoice(frame: Frame, { values = '' }: RefiChoice, unsaid: RefiPlan['unsaid']): Choice {
  const asked = [...codedDimensions(frame), ...dimensionsOf(frame, 'attribute')];
  const chosen = new Map<string, string>();
  for (const [code, [value = '']] of readValueList(values)) {
    const dimension = asked.find((each) => each.code === code);
    if (!dimension) throw new Problem('dimension-unknown', { dimension: code });
    if (!offered(dimension).some((each) => each.code === value))
      throw new Problem('value-unknown', { dimension: bilingual(dimension.name), value });
    chosen.set(code, value);
  }
  const missing = unsaid.find(({ dimension, required }) => required && !chosen.has(dimension));
  const lacking = asked.find(({ code }) => code === missing?.dimension);
  if (lacking) throw new Problem('value-missing', { dimension: bilingual(lacking.name) });
  const of = (isAttribute: boolean): Values =>
    Object.fromEntries(
      asked.flatMap(({ code, role }) => {
        const value = (role === 'attribute') === isAttribute ? chosen.get(code) : undefined;
        return value === undefined ? [] : [[code, value]];
      }),
    );
  return { ofExcerpts: of(false), ofInterviews: of(true) };
}
