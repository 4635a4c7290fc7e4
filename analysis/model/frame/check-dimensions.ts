import { FrameError, refuseTwice } from './frame-error.ts';
import type { Dimension, DimensionRole } from './frame.ts';
import { offered } from './read-frame.ts';

/** What lists of differences, of agreement and of uses call by these words beside the codes of dimensions. */
const taken = ['missed', 'boundary', 'code', 'codes', 'kinds'];

export function checkDimensions(dimensions: readonly Dimension[]): void {
  refuseTwice(
    dimensions.map(({ code }) => code),
    (i) => `dimensions[${i}].code`,
  );
  dimensions.forEach((dimension, i) => checkDimension(dimension, `dimensions[${i}]`));
  for (const role of ['column', 'row', 'valence'] as const) checkSingle(dimensions, role);
  checkKeys(dimensions);
}

function checkDimension(dimension: Dimension, place: string): void {
  const { code, values } = dimension;
  if (taken.includes(code))
    throw new FrameError(`${place}.code`, `“${code}”另有用处，请换一个代码`, `"${code}" has another use`);
  if (offered(dimension).length === 0)
    throw new FrameError(
      `${place}.values`,
      '维度至少要有一个可选的取值',
      'a dimension needs at least one value to choose',
    );
  refuseTwice(
    values.map((value) => value.code),
    (i) => `${place}.values[${i}].code`,
  );
  values.forEach((_, i) => checkMerge(dimension, i, `${place}.values[${i}].mergedInto`));
  if (values.filter(({ gathers }) => gathers).length > 1)
    throw new FrameError(
      `${place}.values`,
      '最多只能有一个取值收集其余内容',
      'at most one value can gather what belongs to no other',
    );
}

/** A value that was merged leads, by however many steps, to one that can still be chosen. */
function checkMerge({ values }: Dimension, index: number, place: string): void {
  const passed = new Set<string>();
  for (let value = values[index]!; value.mergedInto !== undefined;) {
    if (passed.has(value.code))
      throw new FrameError(place, '取值合并成了一圈', 'values are merged in a circle');
    passed.add(value.code);
    const next = values.find(({ code }) => code === value.mergedInto);
    if (!next)
      throw new FrameError(
        place,
        `这个维度没有取值“${value.mergedInto}”`,
        `this dimension has no value "${value.mergedInto}"`,
      );
    value = next;
  }
}

function checkSingle(dimensions: readonly Dimension[], role: DimensionRole): void {
  const [, second] = [...dimensions.keys()].filter((i) => dimensions[i]!.role === role);
  if (second !== undefined)
    throw new FrameError(
      `dimensions[${second}].role`,
      '已有另一个维度担任这个角色，每种角色只能有一个（访谈属性除外）',
      'another dimension has this role already; only attributes may be several',
    );
}

/** While coding, a key gives one value, of whichever dimension. */
function checkKeys(dimensions: readonly Dimension[]): void {
  const keys = new Set<string>();
  dimensions.forEach((dimension, i) =>
    dimension.values.forEach(({ key, mergedInto }, j) => {
      if (key === undefined || mergedInto !== undefined) return;
      if (keys.has(key))
        throw new FrameError(
          `dimensions[${i}].values[${j}].key`,
          `按键“${key}”已给了另一个取值`,
          `the key "${key}" already gives another value`,
        );
      keys.add(key);
    }),
  );
}
