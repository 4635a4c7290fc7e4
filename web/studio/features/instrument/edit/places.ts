import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import type { Fault } from '../../../../../analysis/model/instrument/shape.ts';
import type { Part } from '../selection.svelte.ts';

/** Where a fault is: the item or block with the path within it, or a part of the instrument as a whole. */
export interface Spotted {
  readonly fault: Fault;
  readonly part: Part | null;
  /** The path within the part: `showIf`, `choices.en[2]`. */
  readonly within: string;
}

const IN_PART = /^(items|blocks)\[(\d+)\]\.?(.*)$/;

export function spot(definition: Definition, fault: Fault): Spotted {
  const [, list, at, within] = IN_PART.exec(fault.place) ?? [];
  const code = list && definition[list as 'items' | 'blocks'][Number(at)]?.code;
  if (!code) return { fault, part: null, within: fault.place };
  return { fault, part: { kind: list === 'items' ? 'item' : 'block', code }, within: within ?? '' };
}

/** Each faulty part once, by code, with its faults. */
export function faultsByPart(definition: Definition, faults: readonly Fault[]): Map<string, Spotted[]> {
  const found = new Map<string, Spotted[]>();
  for (const fault of faults) {
    const spotted = spot(definition, fault);
    if (!spotted.part) continue;
    const key = keyOf(spotted.part);
    found.set(key, [...(found.get(key) ?? []), spotted]);
  }
  return found;
}

export const keyOf = ({ kind, code }: Part): string => `${kind}:${code}`;
