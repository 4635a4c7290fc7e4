/**
 * Finds the file that a path of the XML means. Schemes, folders and letter case differ from program to program, so the last part of a
 * path is a name of its own; where several files bear it, the folders before it decide.
 */
export function fileFinder(files: readonly string[]): (path: string) => string | undefined {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const key = partsOf(file).at(-1)!;
    byName.set(key, [...(byName.get(key) ?? []), file]);
  }
  const find = (path: string): string | undefined => {
    const parts = partsOf(path);
    const found = byName.get(parts.at(-1)!) ?? [];
    if (found.length < 2) return found[0];
    const depths = found.map((file) => shared(partsOf(file), parts));
    const deepest = Math.max(...depths);
    const nearest = found.filter((_, i) => depths[i] === deepest);
    const [only, ...more] = nearest.length === 1 ? nearest : nearest.filter(isDirectSource);
    return more.length === 0 ? only : undefined;
  };
  return (path) => (path === '' ? undefined : (find(path) ?? find(decoded(path))));
}

/** Letter case, the form of accented letters and the kind of slash do not matter. */
function partsOf(path: string): string[] {
  const bare = path
    .replace(/^[a-z]+:\/\//i, '')
    .normalize('NFC')
    .toLowerCase();
  return bare.split(/[\\/]/);
}

function shared(one: readonly string[], other: readonly string[]): number {
  let depth = 0;
  while (depth < one.length && depth < other.length && one.at(-1 - depth) === other.at(-1 - depth)) depth++;
  return depth;
}

function isDirectSource(file: string): boolean {
  return /^sources[\\/][^\\/]+$/i.test(file);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Of a file that does not come along only the name stays, none of its folders. */
export function nameAlone(path: string): string {
  return `relative://${path.split(/[\\/]/).at(-1)!}`;
}
