import { FrameError, refuseTwice } from './frame-error.ts';
import type { Frame } from './frame.ts';

/** The most codes that one excerpt can hold. */
const mostCodes = 60;

/** Rules of coding that name what the frame has, and that somebody can keep. */
export function checkRules({ dimensions, kinds, rules }: Frame): void {
  rules.excerpt.forEach(({ dimension }, i) => {
    const place = `rules.excerpt[${i}].dimension`;
    const found = dimensions.find(({ code }) => code === dimension);
    if (!found) throw new FrameError(place, `没有维度“${dimension}”`, `there is no dimension "${dimension}"`);
    if (found.role === 'attribute')
      throw new FrameError(
        place,
        `“${dimension}”是访谈的属性，不能用来标摘录`,
        `"${dimension}" is an attribute of interviews; excerpts cannot carry it`,
      );
  });
  refuseTwice(
    rules.excerpt.map(({ dimension }) => dimension),
    (i) => `rules.excerpt[${i}].dimension`,
  );
  rules.kinds.forEach(({ kind }, i) => {
    if (!kinds.some(({ code }) => code === kind))
      throw new FrameError(`rules.kinds[${i}].kind`, `没有编码类别“${kind}”`, `there is no kind "${kind}"`);
  });
  refuseTwice(
    rules.kinds.map(({ kind }) => kind),
    (i) => `rules.kinds[${i}].kind`,
  );
  checkNumbers(rules);
}

function checkNumbers({ codes: { min, max }, kinds }: Frame['rules']): void {
  if (min > max || max > mostCodes)
    throw new FrameError(
      'rules.codes',
      `至少 ${min} 个、至多 ${max} 个编码：没有摘录能满足（一条摘录最多 ${mostCodes} 个）`,
      `at least ${min} and at most ${max} codes: no excerpt can keep that (it holds ${mostCodes} at most)`,
    );
  const needed = kinds.reduce((sum, kind) => sum + kind.min, 0);
  if (needed > max)
    throw new FrameError(
      'rules.kinds',
      `各类别合计至少要 ${needed} 个编码，但一条摘录至多 ${max} 个：没有摘录能满足`,
      `the kinds ask for ${needed} codes together, but an excerpt may hold ${max}: none can keep that`,
    );
}
