/** What has the same key stands together, in the order of the first of each. */
export function sharing<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const members = found.get(key);
    if (members) members.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}
