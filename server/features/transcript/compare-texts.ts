import { diffArrays, diffChars } from 'diff';
import type { Replacement } from '../../../analysis/text/span-map.ts';

/** Passages that differ in more places than this are taken as one replaced by the other, so that the cost stays bounded. */
const bounded = { maxEditLength: 2000 };

interface Step {
  readonly removed: number;
  readonly added: number;
  readonly kept: number;
}

/**
 * What a correction replaced, in code points and in order: first the lines that differ, then the characters within them.
 *
 * @example compareTexts('问：早', '问：早上') // [{ from: 3–3, to: 3–4 }]
 */
export function compareTexts(before: string, after: string): Replacement[] {
  const replacements: Replacement[] = [];
  let from = { start: 0, end: 0 };
  let to = { start: 0, end: 0 };
  const close = () => {
    if (from.end > from.start || to.end > to.start) replacements.push({ from, to });
  };
  for (const { removed, added, kept } of lineSteps(before, after)) {
    from = { ...from, end: from.end + removed };
    to = { ...to, end: to.end + added };
    if (kept === 0) continue;
    close();
    from = { start: from.end + kept, end: from.end + kept };
    to = { start: to.end + kept, end: to.end + kept };
  }
  close();
  return replacements;
}

function* lineSteps(before: string, after: string): Generator<Step> {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  const steps = diffArrays(old, now, bounded);
  if (!steps) {
    yield step(before, after);
    return;
  }
  let removed = '';
  for (const { value, ...kind } of steps) {
    const text = value.join('');
    if (kind.removed) removed = text;
    else if (kind.added) yield* characterSteps(removed, text);
    else {
      if (removed) yield step(removed, '');
      yield { removed: 0, added: 0, kept: lengthOf(text) };
    }
    if (!kind.removed) removed = '';
  }
  if (removed) yield step(removed, '');
}

function* characterSteps(before: string, after: string): Generator<Step> {
  const steps = diffChars(before, after, bounded);
  if (!steps) {
    yield step(before, after);
    return;
  }
  for (const { value, removed, added } of steps) {
    const length = lengthOf(value);
    yield { removed: removed ? length : 0, added: added ? length : 0, kept: removed || added ? 0 : length };
  }
}

const step = (removed: string, added: string): Step => ({
  removed: lengthOf(removed),
  added: lengthOf(added),
  kept: 0,
});

function lengthOf(text: string): number {
  return Array.from(text).length;
}
