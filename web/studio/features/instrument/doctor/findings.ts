import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import type { Finding } from '../../../../../analysis/model/instrument/doctor/rule.ts';
import type { Part } from '../selection.svelte.ts';

/** A finding with the item or block that it concerns, if it is one. */
export interface Placed {
  readonly finding: Finding;
  /** Stays the same when items before it come and go. */
  readonly key: string;
  readonly part: Part | null;
  /** The path within the part: `text.en`. */
  readonly within: string;
}

const IN_PART = /^(items|blocks)\[(\d+)\]\.?(.*)$/;
const IN_SCALE = /^scales\[(\d+)\]/;

export function placed(definition: Definition, finding: Finding): Placed {
  const { rule, place, words } = finding;
  const [, list, at, within = ''] = IN_PART.exec(place) ?? [];
  const code = list && definition[list as 'items' | 'blocks'][Number(at)]?.code;
  if (code) {
    const kind = list === 'items' ? 'item' : 'block';
    return { finding, key: `${rule} ${kind} ${code} ${within}`, part: { kind, code }, within };
  }
  const scale = definition.scales[Number(IN_SCALE.exec(place)?.[1])]?.code;
  return { finding, key: `${rule} ${scale ?? place} ${scale ? '' : words.en}`, part: null, within: place };
}

/** What a group of findings is headed with. */
export const headOf = ({ part, within }: Placed, definition: Definition): string =>
  part?.code ?? definition.scales[Number(IN_SCALE.exec(within)?.[1])]?.code ?? '';

/** Findings of one part side by side, in the order in which they come. */
export function grouped(
  findings: readonly Placed[],
  definition: Definition,
): [head: string, own: Placed[]][] {
  const groups = new Map<string, Placed[]>();
  for (const each of findings) {
    const head = headOf(each, definition);
    groups.set(head, [...(groups.get(head) ?? []), each]);
  }
  return [...groups];
}
