import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, overlap } from '../../../../../analysis/text/code-points.ts';
import { speakerTurns } from '../../../../../analysis/text/turns.ts';
import { lanesOf } from '../../../../../web/studio/features/excerpt/lanes.ts';
import { piecesOf } from '../../../../../web/studio/features/excerpt/marks.ts';
import { readingOf } from '../../../../../web/studio/features/excerpt/reading.ts';
import { SentenceCursor } from '../../../../../web/studio/features/excerpt/sentence-cursor.ts';

const text = '问：早。忙吗？\n答：😀忙。\n\n𠮷也忙。';
const reading = readingOf({ text, turns: speakerTurns(text) });
const read = (span: { start: number; end: number } | null) =>
  span && reading.points.slice(span.start, span.end);

describe('a transcript as it is read', () => {
  it('has a line for each paragraph of each turn, without labels and empty lines', () => {
    expect(reading.lines.map((line) => [line.turn.speaker, line.opens, line.text])).toEqual([
      ['问', true, '早。忙吗？'],
      ['答', true, '😀忙。'],
      ['答', false, '𠮷也忙。'],
    ]);
    expect(reading.lines.map(read)).toEqual(reading.lines.map((line) => line.text));
  });

  it('is walked by sentences, extended from where the extension began, and stops at its ends', () => {
    const cursor = new SentenceCursor(reading);
    expect(read(cursor.move(1, false))).toBe('早。');
    expect(read(cursor.move(1, false))).toBe('忙吗？');
    expect(read(cursor.move(1, true))).toBe('忙吗？\n答：😀忙。');
    expect(read(cursor.move(-1, true))).toBe('忙吗？');
    expect(read(cursor.move(-1, true))).toBe('早。忙吗？');
    expect(read(cursor.move(-1, false))).toBe('早。');
    expect(read(cursor.goTo(reading.points.length - 1))).toBe('𠮷也忙。');
    expect(read(cursor.move(1, false))).toBe('𠮷也忙。');
    expect(new SentenceCursor(readingOf({ text: '', turns: [] })).move(1, false)).toBeNull();
  });
});

it('cuts a paragraph of many pages into lines, where sentences begin as far as there are any', () => {
  const long = `答：${'这一句有十个字不多。'.repeat(500)}${'无'.repeat(2500)}${' '.repeat(1500)}`;
  const { points, lines, sentencesOf } = readingOf({ text: long, turns: speakerTurns(long) });
  const cut = lines.map(({ start, end }) => points.slice(start, end));
  expect(cut.join('')).toBe(long.slice(2).trimEnd());
  expect(cut.every((part) => part.length <= 1000)).toBe(true);
  expect(cut.slice(0, 5).every((part) => part.endsWith('。'))).toBe(true);
  lines.forEach((_, line) => expect(sentencesOf(line).length).toBeGreaterThan(0));
});

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 12 },
);

describe('the margin', () => {
  it('puts no two overlapping excerpts into one lane, and uses no more lanes than overlap at once', () => {
    fc.assert(
      fc.property(spans, (unordered) => {
        const ordered = unordered.toSorted((a, b) => a.start - b.start);
        const lanes = lanesOf(ordered);
        const together = ordered.map(
          (span) => ordered.filter((other) => other.start <= span.start && other.end > span.start).length,
        );
        expect(Math.max(-1, ...lanes) + 1).toBe(Math.max(0, ...together));
        ordered.forEach((a, i) =>
          ordered.forEach((b, j) => {
            if (i !== j && overlap(a, b)) expect(lanes[i]).not.toBe(lanes[j]);
          }),
        );
      }),
    );
  });
});

describe('a line cut into marks', () => {
  it('is the same text, each character in the last layer that covers it', () => {
    const points = codePoints('😀abcdefghi𠮷jklmnopqrstuvwxyz0123456789');
    const line = { start: 3, end: 25 };
    fc.assert(
      fc.property(spans, spans, (plan, chosen) => {
        const pieces = piecesOf(points, line, { plan, chosen });
        expect(pieces.map((piece) => piece.text).join('')).toBe(points.slice(line.start, line.end));
        let point = line.start;
        for (const { text: piece, layer } of pieces) {
          for (const _ of piece) {
            const at = { start: point, end: ++point };
            const covers = (layers: typeof plan) => layers.some((span) => overlap(span, at));
            expect(layer).toBe(covers(chosen) ? 'chosen' : covers(plan) ? 'plan' : null);
          }
        }
      }),
    );
  });
});
