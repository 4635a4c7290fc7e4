import {
  type CodeKind,
  colours,
  type Dimension,
  type DimensionRole,
  type Frame,
  type FrameValue,
  noFrame,
} from '../../../../analysis/model/frame/frame.ts';
import type { Text } from '../../../../analysis/model/words.ts';

/** The first of `stem1`, `stem2` … that is not taken. Codes stay for good, names are what people read and may change. */
export function freeCode(stem: string, taken: readonly { readonly code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code));
  let number = 1;
  while (codes.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** A frame to begin with: free codes, and whatever dimensions are added. */
export function newFrame(name: Text): Frame {
  return { ...structuredClone(noFrame), code: 'own', name };
}

export function newDimension({ dimensions }: Frame, role: DimensionRole): Dimension {
  return { code: freeCode('dimension', dimensions), name: {}, role, values: [] };
}

/** Values of columns and valences begin with a colour that no other has, as long as there are any. */
export function newValue({ role, values }: Dimension): FrameValue {
  const code = freeCode('value', values);
  if (role !== 'column' && role !== 'valence') return { code, name: {} };
  const free = colours.find((colour) => values.every((value) => value.colour !== colour));
  return { code, name: {}, colour: free ?? 'grey', ...(role === 'valence' && { sign: 0 as const }) };
}

export function newKind({ kinds }: Frame): CodeKind {
  return { code: freeCode('kind', kinds), name: {} };
}

/** Moves an entry by one place, where there is one. */
export function shift<Entry>(list: Entry[], at: number, by: 1 | -1): void {
  const to = at + by;
  if (to < 0 || to >= list.length) return;
  list.splice(to, 0, ...list.splice(at, 1));
}

export type Carrying = 'no' | 'may' | 'must';

export function carryingOf({ rules }: Frame, dimension: string): Carrying {
  const rule = rules.excerpt.find((each) => each.dimension === dimension);
  if (!rule) return 'no';
  return rule.required ? 'must' : 'may';
}

/** The rules with excerpts carrying a dimension so, in the order of the dimensions. */
export function withCarrying(frame: Frame, dimension: string, carrying: Carrying): Frame['rules']['excerpt'] {
  return frame.dimensions.flatMap(({ code }) => {
    const now = code === dimension ? carrying : carryingOf(frame, code);
    return now === 'no' ? [] : [{ dimension: code, required: now === 'must' }];
  });
}

/** The frame as it is sent: no rule names a dimension or a kind that is gone, and nothing is there that says nothing. */
export function cleaned(frame: Frame): Frame {
  const { codes, excerpt, kinds } = frame.rules;
  return {
    ...frame,
    dimensions: frame.dimensions.map((dimension) => ({
      ...dimension,
      values: dimension.values.map(cleanedValue),
    })),
    rules: {
      codes,
      excerpt: excerpt.filter((rule) => frame.dimensions.some(({ code }) => code === rule.dimension)),
      kinds: kinds.filter((rule) => frame.kinds.some(({ code }) => code === rule.kind)),
    },
  };
}

function cleanedValue({ short, glyph, key, gathers, ...value }: FrameValue): FrameValue {
  return {
    ...value,
    ...(short && Object.keys(short).length > 0 && { short }),
    ...(glyph && { glyph }),
    ...(key && { key }),
    ...(gathers && { gathers }),
  };
}
