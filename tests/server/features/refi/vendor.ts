import { strToU8, zipSync } from 'fflate';
import { codePoints, type Span } from '../../../../analysis/text/code-points.ts';

/** The habits of a program that exports REFI-QDA, as they are met in the field. */
export interface Habits {
  readonly newline: '\n' | '\r\n';
  /** What the program counts for a line end, whatever it stores. */
  readonly newlineCounts: 1 | 2;
  readonly bom: boolean;
  readonly bomCounts: boolean;
  readonly unit: 'code points' | 'utf-16';
  readonly naming: 'quote' | 'cut' | 'cut in silence' | 'positions' | 'none' | 'title';
  readonly encoding: 'utf-8' | 'utf-16le' | 'inline';
  readonly folder: 'sources' | 'Sources' | 'SOURCES';
  readonly scheme: 'internal://' | 'relative:///' | 'absolute:///C:/Users/x/';
  readonly guids: 'lower' | 'UPPER' | '{braces}';
  readonly main: string;
}

export const plainHabits: Habits = {
  newline: '\n',
  newlineCounts: 1,
  bom: false,
  bomCounts: false,
  unit: 'code points',
  naming: 'quote',
  encoding: 'utf-8',
  folder: 'sources',
  scheme: 'internal://',
  guids: 'lower',
  main: 'project.qde',
};

/** Four programs, as their exports were described by those who had to read them. */
export const programs: Readonly<Record<string, Partial<Habits>>> = {
  'NVivo, with CRLF that count two and silent names': {
    newline: '\r\n',
    newlineCounts: 2,
    bom: true,
    naming: 'none',
  },
  'MAXQDA, whose names are positions': { naming: 'positions', guids: 'UPPER' },
  'ATLAS.ti, with CRLF that count one, cut names and a file named after the project': {
    newline: '\r\n',
    naming: 'cut',
    folder: 'Sources',
    guids: 'UPPER',
    main: 'Interviews 2026.qde',
  },
  'a program on .NET, with UTF-16 and a mark that counts': {
    bom: true,
    bomCounts: true,
    unit: 'utf-16',
    encoding: 'utf-16le',
    guids: '{braces}',
  },
};

export interface Told {
  readonly text: string;
  readonly spans: readonly Span[];
}

export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A .qdpx of these texts, whose spans count code points, as a program with these habits would write it. */
export function writeAs(habits: Habits, told: readonly Told[]): Buffer {
  const files: Record<string, Uint8Array> = {};
  const id = (number: number): string => {
    const plain = guid(number);
    return { lower: plain, UPPER: plain.toUpperCase(), '{braces}': `{${plain.toUpperCase()}}` }[habits.guids];
  };
  const sources = told.map(({ text, spans }, s) => {
    const stored =
      (habits.bom && habits.encoding !== 'inline' ? '\ufeff' : '') + text.replaceAll('\n', habits.newline);
    const file = `${guid(s + 100)}.txt`;
    const inline = habits.encoding === 'inline';
    if (!inline)
      files[`${habits.folder}/${file}`] =
        habits.encoding === 'utf-8' ? strToU8(stored) : Buffer.from(stored, 'utf16le');
    const body = inline ? `<PlainTextContent>${escaped(text)}</PlainTextContent>` : '';
    const path = inline ? '' : ` plainTextPath="${habits.scheme}${file}"`;
    const selections = spans.map((span, i) =>
      selection(habits, text, span, id(1000 * (s + 1) + i), id(1), i),
    );
    return `<TextSource guid="${id(s + 100)}" name="Interview ${s + 1}"${path}>${body}${selections.join('\n')}</TextSource>`;
  });
  const qde = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="A program" creationDateTime="2026-03-02T08:00:00Z">
<Users><User guid="${id(2)}" name="Ann"/></Users>
<CodeBook><Codes><Code guid="${id(1)}" name="Fairness" isCodable="true" color="#ff0000"/></Codes></CodeBook>
<Sources>${sources.join('\n')}</Sources></Project>`;
  return Buffer.from(zipSync({ [habits.main]: strToU8(qde), ...files }, { level: 1 }));
}

function selection(habits: Habits, text: string, span: Span, id: string, code: string, i: number): string {
  const [start, end] = [counted(habits, text, span.start), counted(habits, text, span.end)];
  const quote = codePoints(text).slice(span.start, span.end);
  const short = Array.from(quote.replace(/\s+/g, ' ')).slice(0, 24).join('');
  const name = {
    quote,
    cut: short.length < quote.length ? `${short}...` : quote,
    'cut in silence': short,
    positions: `${start},${end}`,
    none: '',
    title: `Idea ${i + 1}`,
  }[habits.naming];
  return `<PlainTextSelection guid="${id}" name="${escaped(name)}" startPosition="${start}" endPosition="${end}"><Coding guid="${id}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`;
}

/** The position that the program gives for a code point of the text. */
export function counted(habits: Habits, text: string, point: number): number {
  const before = codePoints(text).slice(0, point);
  const ends = before.split('\n').length - 1;
  const units = habits.unit === 'utf-16' ? before.length : Array.from(before).length;
  return units + ends * (habits.newlineCounts - 1) + (habits.bomCounts ? 1 : 0);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
