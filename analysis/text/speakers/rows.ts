import { skipBlank } from './characters.ts';
import type { Head } from './heads.ts';
import { isLabel } from './labels.ts';
import { roleOf } from './roles.ts';
import { timeAt } from './times.ts';

interface Place {
  readonly from: number;
  readonly to: number;
}

interface Columns {
  readonly who: number;
  readonly words: number;
  readonly time: number | null;
  readonly isHeaded: boolean;
}

const titles = {
  time: /^(?:时间|時間|时间点|起始时间|开始时间|time|timestamp|start|start time|begin|时长|시간|heure|temps|hora|zeit)$/i,
  who: /^(?:姓名|名字|说话人|說話人|发言人|發言人|讲话人|讲者|角色|人物|身份|对象|说话者|speaker|name|who|role|participant|person|話者|発言者|화자|이름|locuteur|nom|hablante|nombre|sprecher|sprecherin)$/i,
  words:
    /^(?:内容|內容|文本|文字|文字稿|话语|发言|發言|发言内容|说话内容|对话|對話|原文|转写|转录|text|content|words|utterance|transcript|transcription|speech|what|発言内容|내용|texte|contenu|texto|contenido|inhalt)$/i,
};

/**
 * The turns of a transcript in a table: one a row, its cells apart by tabs or by upright strokes, time, speaker and words in any
 * order, with or without a row of titles. By the beginnings of their lines; null when the lines are no such table. A row without a
 * speaker goes on with the one before. O(length).
 */
export function rowHeads(text: string, lines: readonly Place[]): Map<number, Head[]> | null {
  const rows = lines.flatMap((line) => {
    const cells = cellsOf(text, line);
    return cells.length < 2 ? [] : [{ line, cells }];
  });
  if (rows.length < 2) return null;
  const columns = columnsOf(
    text,
    rows.map(({ cells }) => cells),
  );
  if (columns === null) return null;
  const heads = new Map<number, Head[]>();
  let speaker: string | null = null;
  let skipped: number | null = null;
  for (const [i, { line, cells }] of rows.entries()) {
    const words = cells[columns.words];
    const isTitle = (columns.isHeaded && i === 0) || cells.every((cell) => /^[-:=]*$/.test(said(text, cell)));
    speaker = labelIn(text, cells[columns.who]) ?? speaker;
    heads.set(line.from, []);
    if (isTitle) [speaker, skipped] = [null, skipped ?? line.from];
    if (isTitle || words === undefined || speaker === null) continue;
    const time = columns.time === null ? undefined : cells[columns.time];
    const startMs = time ? (timeAt(text, time.from)?.ms ?? null) : null;
    const isLast = columns.words === cells.length - 1 && skipBlank(text, words.to, line.to) >= line.to;
    const index = skipped ?? skipBlank(text, line.from, line.to);
    heads.set(line.from, [
      {
        index,
        label: speaker,
        words: words.from,
        setting: 'cell',
        form: 'cell',
        late: null,
        number: null,
        startMs,
        end: isLast ? null : words.to,
      },
    ]);
    skipped = null;
  }
  return heads;
}

function cellsOf(text: string, { from, to }: Place): Place[] {
  const start = skipSpaces(text, from, to);
  const line = text.slice(start, to);
  const separator = line.includes('\t') ? '\t' : '|';
  if (!line.includes(separator)) return [];
  let at = text[start] === '|' ? start + 1 : from;
  const cells: Place[] = [];
  while (at <= to) {
    const found = text.indexOf(separator, at);
    const end = found < 0 || found > to ? to : found;
    if (separator === '\t' || end < to || skipBlank(text, at, end) < end) cells.push(trimmed(text, at, end));
    at = end + 1;
  }
  return cells;
}

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] === ' ') at++;
  return at;
}

function trimmed(text: string, from: number, to: number): Place {
  const start = skipBlank(text, from, to);
  let end = to;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { from: start, to: end };
}

const said = (text: string, cell: Place | undefined): string => (cell ? text.slice(cell.from, cell.to) : '');

function labelIn(text: string, cell: Place | undefined): string | null {
  const label = said(text, cell && { from: cell.from, to: Math.min(cell.to, cell.from + 60) })
    .replace(/[ ]*[：:]$/, '')
    .replace(/^[【[（(]([^】\])）]*)[】\])）]$/, '$1')
    .replace(/^\*\*(.*?)[：:]?\*\*$/, '$1');
  return isLabel(label) && !/[：:]/.test(label) ? label : null;
}

function columnsOf(text: string, rows: readonly (readonly Place[])[]): Columns | null {
  const width = Math.max(...rows.slice(0, 50).map(({ length }) => length));
  const all = Array.from({ length: Math.min(width, 12) }, (_, i) => i);
  const first = rows[0]!.map((cell) =>
    said(text, { from: cell.from, to: Math.min(cell.to, cell.from + 30) }),
  );
  const titled = (title: RegExp): number | undefined => all.find((i) => title.test(first[i] ?? ''));
  const isHeaded =
    [titled(titles.who), titled(titles.words), titled(titles.time)].filter((i) => i !== undefined).length > 1;
  const body = (isHeaded ? rows.slice(1) : rows).filter((row) =>
    row.some((cell) => /[^-:=|]/.test(said(text, cell))),
  );
  const filled = (i: number): Place[] =>
    body.flatMap((row) => (row[i] && row[i].to > row[i].from ? [row[i]] : []));
  const share = (i: number, test: (cell: Place) => boolean): number => {
    const cells = filled(i);
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const time = all.find((i) => share(i, (cell) => timeAt(text, cell.from)?.end === cell.to) >= 0.8) ?? null;
  const speaks = (i: number): boolean => {
    const labels = filled(i).map((cell) => labelIn(text, cell));
    const known = labels.filter((label) => label !== null);
    const distinct = new Set(known).size;
    const isRepeated = known.length >= 4 && distinct >= 2 && distinct <= Math.min(known.length / 2, 12);
    return (
      known.length >= 0.9 * labels.length &&
      ((isRepeated && (time !== null || width < 4)) ||
        known.filter((label) => roleOf(label) !== 'unknown').length >= 0.3 * labels.length)
    );
  };
  const who = (isHeaded ? titled(titles.who) : undefined) ?? all.find((i) => i !== time && speaks(i));
  if (who === undefined) return null;
  const length = (i: number): number => filled(i).reduce((sum, { from, to }) => sum + to - from, 0);
  const rest = all.filter((i) => i !== who && i !== time).sort((a, b) => length(b) - length(a));
  const words = (isHeaded ? titled(titles.words) : undefined) ?? rest[0];
  return words === undefined || length(words) === 0 ? null : { who, words, time, isHeaded };
}
