import { FrameError } from './frame-error.ts';
import type { Dimension, Frame } from './frame.ts';

/** One value that becomes another: what carried it carries the other one from then on. */
export interface Merge {
  readonly dimension: string;
  readonly from: string;
  readonly to: string;
}

/** How often each value of a dimension is carried, and each kind of codes: `dimension:value`, `kinds:kind`. */
export type Uses = Readonly<Record<string, number>>;

/**
 * What must be rewritten when one frame follows another: the values that were merged. Anything may change as long as nothing
 * rests on it; of what is carried, names and looks, the order and the rules. Throws FrameError for what would lose a value that
 * something carries.
 */
export function changeFrame(before: Frame, after: Frame, uses: Uses): Merge[] {
  for (const { code } of before.kinds) keepKind(after, code, uses[`kinds:${code}`] ?? 0);
  return before.dimensions.flatMap((dimension) => {
    keepDimension(before, after, dimension, uses);
    return mergesOf(dimension, after);
  });
}

function keepKind(after: Frame, kind: string, codes: number): void {
  if (codes > 0 && !after.kinds.some(({ code }) => code === kind))
    throw new FrameError(
      'kinds',
      `有 ${codes} 个编码属于类别“${kind}”，不能去掉它`,
      `${codes} codes are of the kind "${kind}"; it cannot go`,
    );
}

function keepDimension(before: Frame, after: Frame, dimension: Dimension, uses: Uses): void {
  const { code } = dimension;
  const index = after.dimensions.findIndex((each) => each.code === code);
  const now = after.dimensions[index];
  const place = now ? `dimensions[${index}]` : 'dimensions';
  let carried = 0;
  for (const value of dimension.values) {
    const count = uses[`${code}:${value.code}`] ?? 0;
    carried += count;
    if (count > 0 && !now?.values.some((each) => each.code === value.code))
      throw new FrameError(
        now ? `${place}.values` : place,
        `有 ${count} 处用着“${code}”的取值“${value.code}”，不能去掉；可以改名，或并入另一个取值`,
        `${count} carry the value "${value.code}" of "${code}": it cannot go, but it can be renamed or merged`,
      );
  }
  if (carried === 0) return;
  if (now && (now.role === 'attribute') !== (dimension.role === 'attribute'))
    throw new FrameError(
      `${place}.role`,
      `有 ${carried} 处用着这个维度，不能在访谈属性与摘录之间改换`,
      `${carried} carry this dimension; it cannot change between interviews and excerpts`,
    );
  if (asks(before, code) && !asks(after, code))
    throw new FrameError(
      'rules.excerpt',
      `有 ${carried} 处用着“${code}”，摘录不能不再带它；可以改为选填`,
      `${carried} carry "${code}": excerpts cannot do without it, but it need not be required`,
    );
}

const asks = ({ rules }: Frame, code: string) => rules.excerpt.some(({ dimension }) => dimension === code);

/** The values that could be chosen and now stand for another; by however many steps, it is the last that counts. */
function mergesOf({ code, values }: Dimension, after: Frame): Merge[] {
  const now = after.dimensions.find((each) => each.code === code)?.values ?? [];
  const find = (value: string | undefined) => now.find((each) => each.code === value);
  return values.flatMap(({ code: from, mergedInto }) => {
    let last = find(from);
    if (mergedInto !== undefined || last?.mergedInto === undefined) return [];
    while (last?.mergedInto !== undefined) last = find(last.mergedInto);
    return last ? [{ dimension: code, from, to: last.code }] : [];
  });
}
