/** One cue of a subtitle file, its lines with their mark-up. */
export interface RawCue {
  readonly startMs: number;
  readonly lines: readonly string[];
  /** Who speaks, where the format has a field for it. */
  readonly voice?: string;
}

const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const arrow = new RegExp(String.raw`^[ \t]{0,9}${time}[ \t]{0,9}-->[ \t]{0,9}\d{1,3}:\d{2}`);
const pair = new RegExp(String.raw`^[ \t]{0,9}${time},${time}[ \t]{0,9}$`);

/** Whether a line says when a cue begins and ends, as SubRip and WebVTT (`-->`) or SubViewer (a comma) write it. */
export function isTiming(line: string): boolean {
  return arrow.test(line) || (pair.test(line) && line.includes('.'));
}

function startOf(line: string): number {
  const [, hours, minutes, seconds, fraction = ''] = (arrow.exec(line) ?? pair.exec(line))!;
  return (
    ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0'))
  );
}

/**
 * The cues of a SubRip, WebVTT or SubViewer file. Numbers and names of cues, headers, notes and styles are none; words after an
 * empty line inside a cue are kept. O(length).
 */
export function readCues(text: string): RawCue[] {
  const lines = text.split('\n');
  const timings = lines.flatMap((line, i) => (isTiming(line) ? [i] : []));
  const isWeb = lines[0]!.startsWith('WEBVTT');
  return timings.map((at, k): RawCue => {
    const next = timings[k + 1];
    const end = next === undefined ? lines.length : hasName(lines, at, next, isWeb) ? next - 1 : next;
    return { startMs: startOf(lines[at]!), lines: payload(lines.slice(at + 1, end), isWeb) };
  });
}

/** Whether the line before a timing is the number or the name of its cue: a number, or in WebVTT whatever follows an empty line. */
function hasName(lines: readonly string[], from: number, at: number, isWeb: boolean): boolean {
  const name = lines[at - 1]!.trim();
  if (at - 1 === from || name === '') return false;
  const followsEmpty = lines[at - 2]!.trim() === '' || at - 2 === from;
  if (!/^\d+$/.test(name)) return isWeb && followsEmpty;
  return followsEmpty || Number(lines[from - 1]) + 1 === Number(name);
}

function payload(lines: readonly string[], isWeb: boolean): string[] {
  const kept: string[] = [];
  let isAside = false;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') isAside = false;
    else if (isWeb && lines[i - 1]?.trim() === '' && /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(line))
      isAside = true;
    else if (!isAside) kept.push(line.trim());
  }
  return kept;
}

/** The cues of a SubStation file: the lines of speech, each with the name of its speaker. O(length). */
export function readDialogue(text: string): RawCue[] {
  let fields = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
  return text.split('\n').flatMap((line): RawCue[] => {
    const [, kind, rest = ''] = /^(Format|Dialogue):[ \t]{0,9}(.*)$/.exec(line.trim()) ?? [];
    if (kind === 'Format') {
      const named = rest.split(',').map((field) => field.trim().toLowerCase());
      if (named.includes('text') && named.includes('start')) fields = named;
    }
    if (kind !== 'Dialogue') return [];
    const cells = rest.split(',');
    const cell = (name: string): string => cells[fields.indexOf(name)] ?? '';
    const [, hours, minutes, seconds, fraction = ''] =
      new RegExp(`^${time}$`).exec(cell('start').trim()) ?? [];
    const startMs =
      ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000 +
      Number(fraction.padEnd(3, '0'));
    const words = cells
      .slice(fields.length - 1)
      .join(',')
      .replace(/\{[^{}\n]{0,200}\}/g, '');
    return [{ startMs, lines: words.split(/\\[Nn]/).map((each) => each.trim()), voice: cell('name').trim() }];
  });
}
