import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Codes of a template that are words of the house or of every day too: as such they mean something else. */
const everyday = new Set([
  'day', 'doctor', 'domain', 'effect', 'factor', 'link', 'middle', 'needs', 'other', 'overall', 'plan', 'problem', 'process', 'results', 'shift', 'staff',
  'strength', 'suggestion', 'support', 'wish', 'workload',
  // The machine's name for the order of its bytes; composite reliability; expectation and maximisation; after noon; a pooled χ²;
  // propensity score matching, by which it is searched.
  'LE', 'CR', 'EM', 'PM', 'D2', 'PSM',
]); // prettier-ignore

interface Coded {
  readonly code: string;
  readonly values?: readonly Coded[];
}
interface TemplateFile {
  readonly dimensions?: readonly Coded[];
  readonly items?: readonly Coded[];
  readonly scales?: readonly Coded[];
  readonly derived?: readonly Coded[];
}

/** Every code that a template gives to a dimension, a value, an item, a scale or a code of the codebook. */
function templateWords(): Set<string> {
  const words = new Set<string>();
  const note = (all: readonly Coded[] = []): void => {
    for (const { code, values } of all) {
      words.add(code);
      note(values);
    }
  };
  for (const name of readdirSync('server/templates', { recursive: true, encoding: 'utf8' })) {
    if (!/(frame|instrument|codebook)\.json$/.test(name)) continue;
    const file = JSON.parse(readFileSync(join('server/templates', name), 'utf8')) as TemplateFile | Coded[];
    if (Array.isArray(file)) note(file);
    else for (const part of [file.dimensions, file.items, file.scales, file.derived]) note(part);
  }
  return words;
}

const comments = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*/g;
/** What stands in quotes as a whole, or names a property. */
const named = /'([\w-]+)'|"([\w-]+)"|`([\w-]+)`|(?<=[{,]\s*)([\w-]+)(?=:)|\.(\w+)/g;
/** PL4 or EX: a code wherever it stands, in a longer text and as a name too. */
const capital = /(?<![\w-])([A-Z][A-Z0-9]+)(?![\w-])/g;

function wordsIn(files: ReadonlyMap<string, string>, words: ReadonlySet<string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const code = text.replace(comments, '');
    const found = [named, capital].flatMap((pattern) =>
      [...code.matchAll(pattern)].map((match) => match.slice(1).find((word) => word !== undefined) ?? ''),
    );
    return [...new Set(found)]
      .filter((word) => words.has(word) && !everyday.has(word))
      .map((word) => `${path}: ${word}`);
  });
}

test('no word of a template stands in code', () => {
  const files = ['server', 'analysis', 'web']
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    )
    .filter((path) => /\.(ts|svelte|css)$/.test(path) && !/^server\/templates|compiled/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const);
  const words = templateWords();
  expect(words.size).toBeGreaterThan(100);
  expect(wordsIn(new Map(files), words)).toEqual([]);
});

test('a planted word is found in quotes, in a list, as a key and as a name, not in a comment', () => {
  const plant = (text: string) => wordsIn(new Map([['server/a.ts', text]]), templateWords());
  expect(plant(`export const OUTCOME = 'BO';`)).toEqual(['server/a.ts: BO']);
  expect(plant('const blocks = `EX IM`.split(" ");')).toEqual(['server/a.ts: EX', 'server/a.ts: IM']);
  expect(plant(`const key = { appraisal: 1 };`)).toEqual(['server/a.ts: appraisal']);
  expect(plant(`shares.burnout = 1;`)).toEqual(['server/a.ts: burnout']);
  expect(plant(`/** EX */ const a = 1; // 'appraisal'`)).toEqual([]);
});

test('every word that is let through belongs to a template', () => {
  const words = templateWords();
  expect([...everyday].filter((word) => !words.has(word))).toEqual([]);
});
