import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codePoints, type Span } from '../../../../analysis/text/code-points.ts';
import { examine } from './reading.ts';
import { type Habits, plainHabits, programs, type Told, writeAs } from './vendor.ts';

const english = Array.from(
  { length: 40 },
  (_, i) => `Line ${i}: the scores are fair, he said 😀, but nobody explains number ${i * 7} to us.`,
).join('\n');
const chinese = Array.from(
  { length: 40 },
  (_, i) => `答：第${i}条指标𠮷算公平，可没人解释。我们照做就是。`,
).join('\n');

/** The clauses of a text, as people select them. */
function clauses(text: string): Span[] {
  const points = codePoints(text);
  const clause = /(?<=^|[，,。：:.] ?)[\p{L}\p{N}][^，,。：:.\n]{3,60}(?=[，,。.])/gmu;
  return [...text.matchAll(clause)].map(({ index, 0: quote }) => ({
    start: points.toPoint(index),
    end: points.toPoint(index + quote.length),
  }));
}

const told = (text: string): Told => ({ text, spans: clauses(text) });

describe.each(Object.entries(programs))('%s', (_, habits) => {
  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('every span of an %s interview comes back where it was', async (_, text) => {
    const one = told(text);
    const { project, diagnosis } = await examine(writeAs({ ...plainHabits, ...habits }, [one]));
    expect(project.sources.map((source) => source.text)).toEqual([text]);
    expect(project.sources[0]!.selections.map(({ start, end }) => ({ start, end }))).toEqual(one.spans);
    expect(diagnosis.selections.left).toBe(0);
  });
});

const words = fc.constantFrom(
  'fair',
  'score',
  '考核',
  '排名',
  '😀',
  '𠮷',
  '，',
  '。',
  '. ',
  ' ',
  '\n',
  '\n\n',
  '"',
  '&',
  'é',
  '👨‍👩‍👧',
  'the ',
  'a',
  '公平',
);
const texts = fc.array(words, { minLength: 5, maxLength: 120 }).map((parts) => parts.join(''));
const habits: fc.Arbitrary<Habits> = fc
  .record({
    newline: fc.constantFrom('\n' as const, '\r\n' as const),
    newlineCounts: fc.constantFrom(1 as const, 2 as const),
    bom: fc.boolean(),
    bomCounts: fc.boolean(),
    unit: fc.constantFrom('code points' as const, 'utf-16' as const),
    naming: fc.constantFrom('quote', 'cut', 'cut in silence', 'positions', 'none', 'title'),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'inline'),
    folder: fc.constantFrom('sources', 'Sources', 'SOURCES'),
    scheme: fc.constantFrom('internal://', 'relative:///', 'absolute:///C:/Users/x/'),
    guids: fc.constantFrom('lower', 'UPPER', '{braces}'),
    main: fc.constantFrom('project.qde', '项目.QDE'),
  })
  // What is in the file is what a program can count; the rest is for names alone, below.
  .map((any) => {
    const bom = any.encoding === 'utf-16le' || (any.bom && any.encoding === 'utf-8');
    const crlf = any.newline === '\r\n' && any.encoding !== 'inline';
    return {
      ...any,
      bom,
      bomCounts: any.bomCounts && bom,
      newlineCounts: crlf ? any.newlineCounts : 1,
    };
  });

/** Spans anywhere, without white space at their edges: so people select, and so names can tell their edges. */
const projects = fc
  .array(
    texts.chain((text) => {
      const { length } = codePoints(text);
      const edges = fc.tuple(fc.nat(length), fc.nat(length));
      return fc.record({ text: fc.constant(text), spans: fc.array(edges, { maxLength: 12 }) });
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map(({ text, spans }): Told => {
      const points = codePoints(text);
      const kept = spans
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        .filter(({ start, end }) => {
          const quote = points.slice(start, end);
          return quote !== '' && quote === quote.trim();
        });
      return { text, spans: kept };
    }),
  );

test('whatever the habits, a span is where it was or is not carried at all', async () => {
  await fc.assert(
    fc.asyncProperty(habits, projects, async (own, drawn) => {
      const { project, diagnosis } = await examine(writeAs(own, drawn));
      project.sources.forEach(({ text, selections }, s) => {
        expect(text).toBe(drawn[s]!.text);
        const truth = new Set(drawn[s]!.spans.map(({ start, end }) => `${start} ${end}`));
        for (const { start, end } of selections) expect(truth).toContain(`${start} ${end}`);
      });
      const found = drawn.reduce((sum, { spans }) => sum + spans.length, 0);
      expect(diagnosis.selections.found).toBe(found);
      expect(diagnosis.troubles).toHaveLength(diagnosis.selections.left);
    }),
    { numRuns: 600 },
  );
});

test('names that are the quotes of sentences prove every way of counting, even one that no file shows', async () => {
  const counting = [1, 2].flatMap((newlineCounts) =>
    [false, true].flatMap((bomCounts) =>
      (['code points', 'utf-16'] as const).map(
        (unit) => ({ newlineCounts, bomCounts, unit }) as Partial<Habits>,
      ),
    ),
  );
  for (const text of [english, chinese])
    for (const newline of ['\n', '\r\n'] as const)
      for (const bom of [false, true])
        for (const naming of ['quote', 'cut'] as const)
          for (const count of counting) {
            const one = told(text);
            const { project, diagnosis } = await examine(
              writeAs({ ...plainHabits, newline, bom, naming, ...count }, [one]),
            );
            expect(project.sources[0]!.selections.map(({ start, end }) => ({ start, end }))).toEqual(
              one.spans,
            );
            expect(diagnosis.sources[0]).toMatchObject({ evidence: 'names', hitRate: 1 });
          }
});
