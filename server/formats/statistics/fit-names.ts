/** What a package allows as the name of a variable. */
export interface NameRule {
  /** Whether the name is short enough. */
  readonly fits: (name: string) => boolean;
  /** Names that differ only so are one to the package. */
  readonly fold: (name: string) => string;
  readonly reserved: (name: string) => boolean;
}

/**
 * A name for each, as near to its own as the package allows, no two alike: other signs than letters and digits become _, what is
 * too long is cut, and a number tells apart what became the same.
 */
export function fitNames(names: readonly string[], rule: NameRule): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = allowed(name, rule);
    for (let number = 1; ; number++) {
      const fitted = withEnd(plain, number === 1 ? '' : `_${number}`, rule);
      const folded = rule.fold(fitted);
      if (taken.has(folded)) continue;
      taken.add(folded);
      return fitted;
    }
  });
}

function allowed(name: string, { reserved }: NameRule): string {
  const plain = name.replace(/[^\p{L}\p{M}\p{Nd}_]/gu, '_');
  const begun = /^\p{L}/u.test(plain) ? plain : `v${plain}`;
  return reserved(begun) ? `${begun}_` : begun;
}

function withEnd(name: string, end: string, { fits }: NameRule): string {
  const characters = [...name];
  while (!fits(characters.join('') + end)) characters.pop();
  return characters.join('') + end;
}

/** What whoever opens the file is told of names that had to change. */
export function renamed(names: readonly string[], fitted: readonly string[]): string[] {
  return names.flatMap((name, i) => (name === fitted[i] ? [] : [`${fitted[i]} = ${name}`]));
}
