import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codePoints, type Span } from '../../../../analysis/text/code-points.ts';
import { examine, rewrite } from './reading.ts';
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
    newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    newlineCounts: fc.constantFrom(1 as const, 2 as const),
    bom: fc.boolean(),
    bomCounts: fc.boolean(),
    unit: fc.constantFrom('code points' as const, 'utf-16' as const),
    end: fc.constantFrom('exclusive' as const, 'inclusive' as const),
    naming: fc.constantFrom('quote', 'one line', 'cut', 'cut in silence', 'positions', 'none', 'title'),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'inline'),
    bearer: fc.constantFrom('TextSource', 'PDFSource', 'AudioSource'),
    folder: fc.constantFrom('sources', 'Sources', 'SOURCES'),
    scheme: fc.constantFrom(
      '',
      'internal://',
      'internal://Sources\\',
      'relative:///',
      'absolute:///C:/Users/x/',
    ),
    original: fc.constantFrom(null, 'docx', 'txt'),
    guids: fc.constantFrom('lower', 'UPPER', '{braces}', 'without dashes', 'none at all'),
    prefix: fc.constantFrom('', 'qda:'),
    main: fc.constantFrom('project.qde', '项目.QDE', 'A folder/project.qde'),
    litter: fc.constantFrom([], ['__MACOSX/._project.qde', 'A folder/notes.txt']),
  })
  // What is in the file is what a program can count; the rest is for names alone, below.
  .map((any) => {
    const bom = any.encoding.startsWith('utf-16') || (any.bom && any.encoding === 'utf-8');
    const crlf = any.newline === '\r\n' && any.encoding !== 'inline';
    return {
      ...any,
      // Positions up to the last character can be told from the others by whole names alone.
      end: any.naming === 'quote' || any.naming === 'one line' ? any.end : 'exclusive',
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

/** Two ways of counting that both differ from the usual one may put a single word where the same word stands again. */
function withoutWords({ text, spans }: Told): Told {
  const { slice } = codePoints(text);
  return { text, spans: spans.filter(({ start, end }) => slice(start, end).replace(/\s/g, '').length >= 8) };
}

test('whatever the habits, a span is where it was or is not carried at all', async () => {
  await fc.assert(
    fc.asyncProperty(habits, projects, async (own, all) => {
      const drawn = own.end === 'exclusive' ? all : all.map(withoutWords);
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
      (['code points', 'utf-16'] as const).flatMap((unit) =>
        ['exclusive', 'inclusive'].map((end) => ({ newlineCounts, bomCounts, unit, end }) as Partial<Habits>),
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
            expect(diagnosis.sources[0]).toMatchObject({
              evidence: 'names',
              hitRate: 1,
              rule: { end: count.end },
            });
          }
});

describe('ends that are the last character', () => {
  const letter = { ...plainHabits, end: 'inclusive' } as const;
  const spansOf = (text: string, spans: Span[]) => ({ text, spans });
  const read = async (file: Buffer) => {
    const { project, diagnosis } = await examine(file);
    return {
      spans: project.sources.map(({ selections }) => selections.map(({ start, end }) => ({ start, end }))),
      sources: diagnosis.sources,
    };
  };

  it('are believed of a silent source on the word of another one', async () => {
    const spans = [{ start: 4, end: 12 }];
    const told = [spansOf('One sentence is here.', spans), spansOf('One sentence is here.', spans)];
    const silent = rewrite(writeAs(letter, told), (xml) => xml.replace('name="sentence"', 'name=""'));
    const { spans: found, sources } = await read(silent);
    expect(found).toEqual([spans, spans]);
    expect(sources).toMatchObject([
      { evidence: 'other sources', rule: { end: 'inclusive' } },
      { evidence: 'names', rule: { end: 'inclusive' } },
    ]);
  });

  it('are not believed of a word or two, which then are not carried at all', async () => {
    const { spans, sources } = await read(
      writeAs(letter, [spansOf('It is fair, they say.', [{ start: 6, end: 10 }])]),
    );
    expect(spans).toEqual([[]]);
    expect(sources).toMatchObject([{ rule: null, carried: 0 }]);
  });

  it('leave a single character that others would call nothing', async () => {
    const told = [
      spansOf('甲：考核不太公平吧。乙：是。', [
        { start: 2, end: 10 },
        { start: 12, end: 13 },
      ]),
    ];
    expect((await read(writeAs(letter, told))).spans).toEqual([told[0]!.spans]);
  });
});
