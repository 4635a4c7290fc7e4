type Named<T> = Readonly<Record<string, T>>;

/** A name that is not taken: F1, F2, … */
export function freshName(named: Named<unknown>, stem: string): string {
  for (let next = Object.keys(named).length + 1; ; next++)
    if (!Object.hasOwn(named, `${stem}${next}`)) return `${stem}${next}`;
}

/** The same in the same order, one of them under another name; an empty or taken name changes nothing. */
export function renameKey<T>(named: Named<T>, from: string, to: string): Named<T> {
  const name = to.trim();
  if (name === '' || (name !== from && Object.hasOwn(named, name))) return named;
  return Object.fromEntries(
    Object.entries(named).map(([each, value]) => [each === from ? name : each, value]),
  );
}
