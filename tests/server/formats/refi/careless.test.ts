import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Project, Value } from '../../../../server/formats/refi/project.ts';
import { Problem } from '../../../../server/platform/problem.ts';
import { everything, interview } from './full-project.ts';
import { convert, examine } from './reading.ts';
import { schemaErrors } from './schema.ts';
import { guid } from './vendor.ts';

/** One piece of carelessness: an attribute or an element lost, doubled, moved or given a value of no kind. */
const attribute = / [A-Za-z:]+="[^"]*"/g;
const element = /<qda:(\w+)[^>]*\/>/g;
const junk = fc.constantFrom(
  '',
  ' ',
  '-1',
  '1e9',
  'NaN',
  'true',
  '../x',
  'internal://',
  'relative://I1.txt',
  'Sources\\I1.txt',
  `internal://${guid(30)}.txt`,
  `internal://${guid(32)}.png`,
  'file:///C:/Users/ann/a.png',
  guid(30),
  guid(40).replaceAll('-', ''),
  'B27E9088',
  '28.0',
  ' 49 ',
  '#80ff0000',
  '2021-02-30T10:00:00',
  '2021-05-03 10:11:12.5+0200',
  '\u0085\u2028',
  '\u{1f600}',
);
const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('drop', 'spoil', 'remove', 'double', 'move', 'stray'),
  value: junk,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function careless(xml: string, { at, kind, value }: Change): string {
  const found = [...xml.matchAll(kind === 'drop' || kind === 'spoil' ? attribute : element)];
  const hit = found[at % found.length];
  if (!hit || hit[0].includes('xmlns')) return xml;
  const [before, after] = [xml.slice(0, hit.index), xml.slice(hit.index + hit[0].length)];
  if (kind === 'spoil') return `${before}${hit[0].replace(/"[^"]*"/, `"${value}"`)}${after}`;
  if (kind === 'move') return moved(before + after, hit[0], at);
  if (kind === 'stray') return `${before}<qda:Extra name="x">${hit[0]}</qda:Extra>${after}`;
  return `${before}${kind === 'double' ? hit[0] + hit[0] : ''}${after}`;
}

/** Puts an element before the end of some other. */
function moved(xml: string, piece: string, at: number): string {
  const ends = [...xml.matchAll(/<\/qda:\w+>/g)];
  const { index } = ends[(at >> 3) % ends.length]!;
  return xml.slice(0, index) + piece + xml.slice(index);
}

/** A project without what points at a note or a variable that is not there: that says nothing. */
function told(project: Project): unknown {
  const known = new Set([...project.notes, ...project.variables].map(({ guid }) => guid));
  const { codes, sources, ...rest } = project;
  const pointing = JSON.stringify({ codes, sources }, (key, held: unknown) => {
    if (key === 'notes') return (held as string[]).filter((guid) => known.has(guid));
    return key === 'values' ? (held as Value[]).filter(({ variable }) => known.has(variable)) : held;
  });
  return { ...rest, ...(JSON.parse(pointing) as object) };
}

test('however careless a project is, it is read or refused, no selection leaves its text, and its conversion is valid and the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const xml = changes.reduce(careless, everything);
      const files = { 'Sources/i1.TXT': interview, 'Sources/A.png': 'dots', 'Sources/x.docx': 'words' };
      const beside = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
      const file = Buffer.from(zipSync({ 'a.qde': strToU8(xml), ...Object.fromEntries(beside) }));
      const examined = await examine(file).catch((error: unknown) => error);
      if (examined instanceof Problem) return;
      if (examined instanceof Error) throw examined;
      const first = await convert(file);
      for (const { text, selections } of first.project.sources)
        for (const { start, end } of selections) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(Array.from(text).length);
          expect(start).toBeLessThan(end);
        }
      expect(await schemaErrors(strFromU8(unzipSync(first.file)['project.qde']!), 'Project')).toEqual([]);
      const again = await convert(first.file);
      expect(again.left).toEqual([]);
      expect(told(again.project)).toEqual(told(first.project));
      expect(again.file.equals(first.file)).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 120_000);
