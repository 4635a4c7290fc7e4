import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { dimensionOf } from '../../../../analysis/model/frame/read-frame.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import type { Code } from '../../../../server/contract/codebook.ts';

/** Where a code stands: under another or at the top, before one of those there or at their end. */
export interface Place {
  readonly parent: string | null;
  readonly before: string | null;
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** The codes right under one, in their order; those at the top for null, with those whose parent is not here. */
export function codesBelow(codes: readonly Code[], parent: string | null): Code[] {
  if (parent !== null) return codes.filter((each) => each.parent === parent);
  const here = new Set(codes.map(({ code }) => code));
  return codes.filter((each) => each.parent === null || !here.has(each.parent));
}

/** Does a code stand under another, by however many steps? */
export function isBelow(codes: readonly Code[], code: string, above: string): boolean {
  const parentOf = new Map(codes.map((each) => [each.code, each.parent]));
  for (let at = parentOf.get(code); at; at = parentOf.get(at)) if (at === above) return true;
  return false;
}

/** Behind a code, under the same parent. */
export function placeBehind(codes: readonly Code[], { code, parent }: Code): Place {
  const beside = codesBelow(codes, parent).map((each) => each.code);
  return { parent, before: beside[beside.indexOf(code) + 1] ?? null };
}

/** Where a step leads; null where there is no way. `beside` are the codes that are shown next to it, in their order. */
export function placeAfter(
  codes: readonly Code[],
  beside: readonly Code[],
  code: Code,
  step: Step,
): Place | null {
  const at = beside.findIndex((each) => each.code === code.code);
  const [previous, next] = [beside[at - 1], beside[at + 1]];
  const above = codes.find((each) => each.code === code.parent);
  switch (step) {
    case 'up':
      return previous ? { parent: code.parent, before: previous.code } : null;
    case 'down':
      return next ? placeBehind(codes, next) : null;
    case 'in':
      return previous ? { parent: previous.code, before: null } : null;
    case 'out':
      return above ? placeBehind(codes, above) : null;
  }
}

export interface Section {
  readonly key: string;
  readonly name: Text;
  /** Those at the top of the tree. */
  readonly codes: readonly Code[];
}

/** The tops of the tree by the row that they are tagged with, the others by their kind, in the order of the frame. */
export function sectionsOf(frame: Frame, codes: readonly Code[]): Section[] {
  const row = dimensionOf(frame, 'row');
  const keyOf = ({ tags, kind }: Code) => {
    const value = row && tags[row.code]?.[0];
    return value ? `row-${value}` : `kind-${kind}`;
  };
  const names = new Map<string, Text>([
    ...(row?.values ?? []).map(({ code, name }) => [`row-${code}`, name] as const),
    ...frame.kinds.map(({ code, name }) => [`kind-${code}`, name] as const),
  ]);
  const tops = codesBelow(codes, null);
  const keys = [...new Set([...names.keys(), ...tops.map(keyOf)])];
  return keys
    .map((key) => ({
      key,
      name: names.get(key) ?? { en: key },
      codes: tops.filter((top) => keyOf(top) === key),
    }))
    .filter((section) => section.codes.length > 0);
}
