import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { textIn } from '../../../analysis/model/text.ts';
import type { Code, NewCode } from '../../contract/codebook.ts';
import { Problem } from '../../platform/problem.ts';
import { checkKind } from './check-kind.ts';

type Said =
  'code' | 'kind' | 'parent' | 'name' | 'definition' | 'include' | 'exclude' | 'example' | 'nearMiss';
export type CompleteCode = Pick<Code, Said | 'note' | 'tags'>;

const unsaid = { definition: {}, include: {}, exclude: {}, example: {}, nearMiss: {}, note: {}, tags: {} };

/** A code with all that was left out: its code made from its name, its kind the first that the rules of the frame ask for. */
export function completeCode(frame: Frame, taken: readonly Code[], given: NewCode): CompleteCode {
  const { rules, kinds } = frame;
  const kind = given.kind ?? rules.kinds[0]?.kind ?? kinds[0]!.code;
  checkKind(frame, kind);
  return { parent: null, ...unsaid, ...given, kind, code: given.code ?? codeFrom(given, taken) };
}

/** The first of `name`, `name2`, `name3` … that no code of the study has. */
function codeFrom({ name }: NewCode, taken: readonly Code[]): string {
  const stem = textIn(name, 'zh-CN')
    .trim()
    .replace(/[\s/?#]+/g, '-')
    .slice(0, 20);
  if (stem === '') throw new Problem('code-nameless');
  const names = new Set(taken.map(({ code }) => code));
  let code = stem;
  for (let next = 2; names.has(code); next++) code = `${stem}${next}`;
  return code;
}
