import type { Cue } from '../model/speakers.ts';

const timing = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]+-->[ \t]+(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/**
 * Whether a text is a subtitle file: WebVTT by its first word, SubRip by a number and a timing line.
 *
 * @example
 * isSubtitles('WEBVTT') // => true
 * isSubtitles('问：早') // => false
 */
export function isSubtitles(text: string): boolean {
  return /^WEBVTT(?:[ \t\n]|$)/.test(text) || /^\s*\d+[ \t]*\n[^\n]*-->/.test(text);
}

/**
 * The words of a SubRip or WebVTT file: a line a cue, without numbers, timings, styles and notes. The voice of a WebVTT cue
 * (`<v 受访者>`) becomes a speaker label; a cue of the same voice as the one before continues its turn.
 *
 * @example subtitleText('1\n00:00:01,000 --> 00:00:02,000\n问：早\n').text // => '问：早'
 */
export function subtitleText(text: string): { text: string; cues: Cue[] } {
  let voice = '';
  const lines = text.split(/\n[ \t]*\n/).flatMap((block) => {
    const words = cueWords(block.split('\n'));
    if (words === null) return [];
    const speaker = /^<v(?:\.[^ \t>]+)?[ \t]+([^>]+)>/.exec(words)?.[1]?.trim() ?? '';
    const label = speaker && speaker !== voice ? `${speaker}：` : '';
    voice = speaker;
    const plain = unescaped(words.replace(/<[^>]*>/g, '')).trim();
    return plain === '' ? [] : [label + plain];
  });
  return { text: lines.join('\n'), cues: [] };
}

/** What follows the timing line of a cue; null for headers, notes and styles. */
function cueWords(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => timing.test(line.trim()));
  return at < 0
    ? null
    : lines
        .slice(at + 1)
        .join('\n')
        .trim();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity]!);
}
