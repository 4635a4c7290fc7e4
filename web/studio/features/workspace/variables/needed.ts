import type { Derivation } from '../../../../../analysis/model/request.ts';
import { namesIn } from '../../../../../analysis/model/expression/syntax.ts';
import { readSource } from './derive/types-of.ts';

/** The derived variables that some names need, by themselves or through others: one that is refused must not spoil what does not use it. */
export function neededFor(names: readonly string[], derive: readonly Derivation[]): Derivation[] {
  const needed = new Set<string>();
  const add = (name: string): void => {
    const found = derive.find((each) => each.name === name);
    if (!found || needed.has(name)) return;
    needed.add(name);
    namesOf(found.from).forEach(add);
  };
  names.forEach(add);
  return derive.filter(({ name }) => needed.has(name));
}

/** The variables that an expression names; none where it cannot be read. */
export function namesOf(source: string): string[] {
  const expression = readSource(source);
  return expression ? namesIn(expression).map(({ name }) => name) : [];
}
