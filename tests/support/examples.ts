import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The lines of every `@example` of a source file. */
function examplesOf(path: URL): string[][] {
  return [...readFileSync(path, 'utf8').matchAll(/@example\s([\s\S]*?)\*\//g)].map(([, body]) =>
    body!.split('\n').flatMap((line) => line.replace(/^ \* ?/, '').trim() || []),
  );
}

/**
 * Claims that every `expression // => value` in the comments of a folder is true; the other lines of an example come before it.
 * Examples know what their own file exports, and what `scope` adds.
 */
export function itsExamplesAreTrue(folder: URL, scope: Readonly<Record<string, unknown>>): void {
  const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => examplesOf(new URL(file, folder)).map((lines) => ({ file, lines })));

  it.each(examples)('the example of $file is true', async ({ file, lines }) => {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    const known = { ...scope, ...module };
    const isClaim = (line: string) => line.includes('// =>');
    expect(lines.some(isClaim)).toBe(true);
    const setup = lines.filter((line) => !isClaim(line)).join('\n');
    for (const claim of lines.filter(isClaim)) {
      const [expression, value] = claim.split('// =>');
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const run = new Function(...Object.keys(known), `${setup}\nreturn [${expression}, ${value}];`) as (
        ...exported: unknown[]
      ) => unknown[];
      const [actual, wanted] = run(...Object.values(known));
      expect(actual).toEqual(wanted);
    }
  });
}
