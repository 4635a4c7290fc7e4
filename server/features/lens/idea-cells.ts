import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import type { Cell, Column } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { ToldIdea } from '../../contract/lens.ts';
import { protectedCell } from '../disclosure/disclosure.door.ts';
import { column, lookOf, notAsked } from '../result/result.door.ts';

/** What tables tell of ideas: the survey, then the interviews. */
export function ideaColumns(
  { interviews }: { readonly interviews: number },
  frame: Frame,
  ideas: readonly Pick<ToldIdea, 'open'>[],
): Column[] {
  return [
    column('measure', 'text', both('问卷测量', 'Survey measure')),
    column('n', 'count', plain('n')),
    column('value', 'mean', both('均值或 r', 'Mean or r')),
    column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
    column('interviews', 'count', both(`访谈数（N = ${interviews}）`, `Interviews (N = ${interviews})`)),
    ...(ideas.some(({ open }) => open) ? [column('open', 'count', both('开放回答数', 'Open answers'))] : []),
    ...valencesOf(frame).map((value) => column(`valence:${value.code}`, 'count', lookOf(value))),
  ];
}

export function ideaCells(
  { survey, interviews, open }: Omit<ToldIdea, 'name'>,
  frame: Frame,
): Record<string, Cell> {
  return {
    ...(survey
      ? { measure: survey.label, n: survey.n, value: survey.value, interval: survey.interval }
      : { measure: notAsked, n: notAsked, value: notAsked, interval: notAsked }),
    interviews: interviews.interviews ?? protectedCell,
    ...(open && { open: open.answers ?? protectedCell }),
    ...Object.fromEntries(
      valencesOf(frame).map(({ code }) => [
        `valence:${code}`,
        interviews.interviews === null ? protectedCell : (interviews.valence[code] ?? 0),
      ]),
    ),
  };
}

function valencesOf(frame: Frame) {
  const valence = dimensionOf(frame, 'valence');
  return valence ? offered(valence) : [];
}
