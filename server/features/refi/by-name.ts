import type { Dimension, FrameValue } from '../../../analysis/model/frame/frame.ts';
import type { Text } from '../../../analysis/model/text.ts';
import { shownName } from './framed-codes.ts';

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Finds one of some things by what it is called; a name that two of them have means neither. */
export function byName<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]) {
  const found = new Map<string, T | null>();
  for (const thing of things)
    for (const name of new Set(namesOf(thing).map(folded)))
      if (name !== '') found.set(name, found.has(name) ? null : thing);
  return (name: string): T | undefined => found.get(folded(name)) ?? undefined;
}

/** What the things of a frame are called: by their code, and by their name in each language and as it is exported. */
export function namesOf({ code, name, short = {} }: { code: string; name: Text; short?: Text }): string[] {
  return [name, short].flatMap((text) => [...Object.values(text), shownName(text)]).concat(code);
}

export function valueNamed(dimension: Dimension, name: string): FrameValue | undefined {
  const value = byName(dimension.values, namesOf)(name);
  return value && valueCalled(dimension, value.code);
}

/** A value by its code, or the one into which it was merged. */
export function valueCalled({ values }: Dimension, code: string): FrameValue | undefined {
  let value = values.find((each) => each.code === code);
  for (const _ of values) {
    const into = value?.mergedInto;
    if (into === undefined) return value;
    value = values.find((each) => each.code === into);
  }
  return undefined;
}
