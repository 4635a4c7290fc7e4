import type { Frame } from '../../frame/frame.ts';
import type { Definition } from '../definition.ts';
import { faultsOf } from '../read-definition.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * What the rules find in a questionnaire, item by item in its order, then what concerns it as a whole. A finding is advice and stops
 * nothing. Rules that walk its paths wait until it has no faults.
 */
export function examine(definition: Definition, frame: Frame | null = null): Finding[] {
  const isWhole = faultsOf(definition).length === 0;
  return rules
    .filter(({ walks }) => isWhole || !walks)
    .flatMap((rule) => rule.find(definition, frame).map((found) => ({ ...found, rule: rule.code })))
    .map((finding, at) => ({ finding, at, order: orderOf(finding.place) }))
    .toSorted((left, right) => left.order - right.order || left.at - right.at)
    .map(({ finding }) => finding);
}

/** Items first, by their number; blocks, option sets and scales after them. */
function orderOf(place: string): number {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(place) ?? [];
  if (list === 'items') return Number(index);
  return list === 'blocks' ? 10_000 + Number(index) : 20_000;
}
