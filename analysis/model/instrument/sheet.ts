import type { Answers } from './answers.ts';
import { choicesOf, reasonsOf } from './choices.ts';
import type { Definition, Item } from './definition.ts';
import { type Flag, flagCodes } from './flag-answers.ts';
import { itemKinds, kindOf } from './kinds/index.ts';

/** What a box holds: one respondent's answers to the version of the instrument with this content hash. */
export interface Sheet {
  readonly instrument: string;
  readonly answers: Answers;
  readonly flags: readonly Flag[];
}

/** A function that returns a sheet when it answers this very instrument, each answer allowed, or null. */
export function sheetReader(
  definition: Definition,
  hash: string,
  kinds = itemKinds,
): (given: unknown) => Sheet | null {
  const items = new Map(definition.items.map((item) => [item.code, allowed(definition, item, kinds)]));
  return (given) => {
    if (!isRecord(given) || !isRecord(given.answers) || !Array.isArray(given.flags)) return null;
    const { instrument, answers, flags } = given;
    const sound =
      instrument === hash &&
      flags.every((flag) => flagCodes.includes(flag as Flag)) &&
      Object.entries(answers).every(([code, answer]) => items.get(code)?.(answer) ?? false);
    return sound ? { instrument, answers: answers as Answers, flags: flags as Flag[] } : null;
  };
}

function allowed(definition: Definition, item: Item, kinds: typeof itemKinds): (answer: unknown) => boolean {
  const kind = kindOf(item, kinds);
  if (kind.presence === 'told' || kind.formula) return () => false;
  const choices = new Set<unknown>(
    [...choicesOf(definition, item, kinds), ...reasonsOf(definition, item)].map(({ answer }) => answer),
  );
  return (answer) => choices.has(answer) || (kind.accepts?.(item, answer) ?? false);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
