import { strToU8, zipSync } from 'fflate';
import { codePoints, type Span } from '../../../../analysis/text/code-points.ts';
import type { Habits } from './habits.ts';

export { type Habits, plainHabits, programs } from './habits.ts';

export interface Told {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Without names, whatever the habit: nobody named the selections of this source. */
  readonly silent?: boolean;
}

export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A .qdpx of these texts, whose spans count code points, as a program with these habits would write it. */
export function writeAs(habits: Habits, told: readonly Told[]): Buffer {
  const files: Record<string, Uint8Array> = {};
  const root = habits.main.slice(0, habits.main.lastIndexOf('/') + 1);
  const folder = `${root}${habits.folder}`;
  const id = (number: number): string => spelt(habits, number);
  const sources = told.map(({ text, spans, silent }, s) => {
    const naming = silent ? 'none' : habits.naming;
    const name = `${guid(s + 100)}`;
    const plain = `${name}.txt`;
    if (habits.encoding !== 'inline') files[`${folder}/${plain}`] = bytesOf(habits, text);
    const inline = habits.encoding === 'inline';
    const rich = habits.original && `${guid(s + 500)}.${habits.original}`;
    if (rich) files[`${folder}/${rich}`] = strToU8(text);
    const path = inline ? '' : ` plainTextPath="${habits.scheme}${plain}"`;
    const paths = rich ? ` richTextPath="${habits.scheme}${rich}"${path}` : path;
    const body = inline ? `<PlainTextContent>${escaped(text)}</PlainTextContent>` : '';
    const selections = spans.map((span, i) =>
      selection({ ...habits, naming }, text, span, 1000 * (s + 1) + i, i),
    );
    const inner = `${body}${selections.join('\n')}`;
    if (habits.bearer === 'TextSource')
      return `<TextSource guid="${id(s + 100)}" name="Interview ${s + 1}"${paths}>${inner}</TextSource>`;
    const [part, file] = habits.bearer === 'PDFSource' ? ['Representation', 'pdf'] : ['Transcript', 'm4a'];
    files[`${folder}/${name}.${file}`] = strToU8('%');
    return `<${habits.bearer} guid="${id(s + 100)}" name="Interview ${s + 1}" path="${habits.scheme}${name}.${file}">
<${part} guid="${id(s + 300)}" name="Interview ${s + 1}"${paths}>${inner}</${part}></${habits.bearer}>`;
  });
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="A program" creationDateTime="2026-03-02T08:00:00Z">
<Users><User guid="${id(2)}" name="Ann"/></Users>
<CodeBook><Codes><Code guid="${id(1)}" name="Fairness" isCodable="true" color="#ff0000"/></Codes></CodeBook>
<Sources>${sources.join('\n')}</Sources></Project>`;
  const prefixed = qde
    .replace(/(<\/?)(?=[A-Z])/g, `$1${habits.prefix}`)
    .replace('xmlns=', habits.prefix === '' ? 'xmlns=' : 'xmlns:qda=');
  const litter = Object.fromEntries(habits.litter.map((name) => [name, strToU8('x')]));
  const main = strToU8(`\ufeff<?xml version="1.0" encoding="utf-8"?>\n${prefixed}`);
  return Buffer.from(zipSync({ ...litter, [habits.main]: main, ...files }, { level: 1 }));
}

function spelt({ guids }: Habits, number: number): string {
  const plain = guid(number);
  return {
    lower: plain,
    UPPER: plain.toUpperCase(),
    '{braces}': `{${plain.toUpperCase()}}`,
    'without dashes': plain.replaceAll('-', ''),
    'none at all': `item-${number}`,
  }[guids];
}

function bytesOf({ bom, newline, encoding }: Habits, text: string): Uint8Array {
  const stored = (bom ? '\ufeff' : '') + text.replaceAll('\n', newline);
  const bytes = encoding === 'utf-8' ? strToU8(stored) : Buffer.from(stored, 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes;
}

function selection(habits: Habits, text: string, span: Span, number: number, i: number): string {
  const [start, behind] = [counted(habits, text, span.start), counted(habits, text, span.end)];
  const end = habits.end === 'inclusive' ? behind - 1 : behind;
  const quote = codePoints(text).slice(span.start, span.end);
  const line = quote.replace(/\s+/g, ' ');
  const short = Array.from(line).slice(0, 24).join('');
  const name = {
    quote,
    'one line': line,
    trimmed: line.trim(),
    cut: short.length < quote.length ? `${short}...` : quote,
    'cut in silence': short,
    positions: `${start},${end}`,
    none: '',
    title: `Idea ${i + 1}`,
  }[habits.naming];
  const [id, code] = [spelt(habits, number), spelt(habits, 1)];
  const inner = `<Coding guid="${id}"><CodeRef targetGUID="${code}"/></Coding>`;
  const own = `guid="${id}" name="${escaped(name)}"`;
  if (habits.bearer !== 'AudioSource')
    return `<PlainTextSelection ${own} startPosition="${start}" endPosition="${end}">${inner}</PlainTextSelection>`;
  const [from, to] = [spelt(habits, number + 100_000), spelt(habits, number + 200_000)];
  return `<SyncPoint guid="${from}" timeStamp="${i}" position="${start}"/><SyncPoint guid="${to}" timeStamp="${i}" position="${end}"/>
<TranscriptSelection ${own} fromSyncPoint="${from}" toSyncPoint="${to}">${inner}</TranscriptSelection>`;
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
