const JOINT = '｜';

/**
 * The names of `width` columns by the rows of a header, each name only once: what stands twice is told apart by its place (`其他 (2)`),
 * and a nameless column is called by its position (`#7`).
 */
export function nameColumns(rows: readonly (readonly string[])[], width: number): string[] {
  const given = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  const names = given.length > 1 ? joined(given) : (given[0] ?? Array.from({ length: width }, () => ''));
  return apart(names.map((name, c) => name || `#${c + 1}`));
}

/** The lowest row alone where its names are enough; below names that differ themselves, such as codes, each keeps both. */
function joined(rows: readonly (readonly string[])[]): string[] {
  const lowest = rows.at(-1)!;
  const upper = rows.slice(0, -1).map(carried);
  const names = lowest.map((name, c) => name || (upper.findLast((row) => row.own[c] !== '')?.own[c] ?? ''));
  const isEnough = differ(names) && !rows.slice(0, -1).some((row) => differ(row));
  if (isEnough) return names;
  return lowest.map((name, c) => {
    const parts = [...upper.map(({ own, filled }) => (name === '' ? own[c]! : filled[c]!)), name];
    return [...new Set(parts.filter((part) => part !== ''))].join(JOINT);
  });
}

/** A merged cell stands in the first of its columns and means them all. */
function carried(own: readonly string[]): { own: readonly string[]; filled: readonly string[] } {
  let last = '';
  return { own, filled: own.map((name) => (last = name || last)) };
}

/** Whether no two columns have the same name, and each has one. */
function differ(names: readonly string[]): boolean {
  return !names.includes('') && new Set(names).size === names.length;
}

function apart(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let place = 2;
    while (taken.has(`${name} (${place})`)) place += 1;
    const own = `${name} (${place})`;
    taken.add(own);
    return own;
  });
}
