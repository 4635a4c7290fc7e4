/** What is said of it in words already, or says nothing to a person. */
const unsaid = /^(interview|release|report|researcher|sha256)$/;
/** The file has the whole of a long one. */
const LONGEST = 200;

/** The details of an entry on a line: `from viewer · role coder`; ids are left to the file. */
export function detailLine(details: Readonly<Record<string, unknown>>): string {
  const line = Object.entries(details)
    .filter(([name, value]) => !unsaid.test(name) && !isId(value))
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9_-]{22}$/.test(value);
