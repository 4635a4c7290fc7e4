import { readdirSync, readFileSync } from 'node:fs';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../analysis/factors/', import.meta.url);

/** The lines of every `@example` of a file; a line `expression // => value` is a claim. */
function examplesOf(file: string): string[][] {
  const source = readFileSync(new URL(file, folder), 'utf8');
  return [...source.matchAll(/@example\n([\s\S]*?)\*\//g)].map(([, body]) =>
    body!.split('\n').flatMap((line) => line.replace(/^ \* ?/, '').trim() || []),
  );
}

const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => examplesOf(file).map((lines) => ({ file, lines })));

describe('the examples in the comments', () => {
  it.each(examples)('of $file are true', async ({ file, lines }) => {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    const claims = lines.filter((line) => line.includes('// =>'));
    expect(claims.length).toBeGreaterThan(0);
    const setup = lines.filter((line) => !line.includes('// =>')).join('\n');
    for (const claim of claims) {
      const [expression, value] = claim.split('// =>');
      const scope = { Matrix, ...module };
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const run = new Function(...Object.keys(scope), `${setup}\nreturn [${expression}, ${value}];`) as (
        ...values: unknown[]
      ) => unknown[];
      const [actual, wanted] = run(...Object.values(scope));
      expect(actual).toEqual(wanted);
    }
  });
});
