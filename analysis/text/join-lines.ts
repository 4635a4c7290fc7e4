import { speakerTurns } from './turns.ts';

const ended = /[。！？!?：:；;.…”’」』）)】\]]\s*$/;
const latin = /[\p{Script=Latin}\d,;]$/u;

/**
 * Paragraphs of the lines of a printed page. A line goes on in the next one unless it ends a sentence, is blank, or the next
 * one opens a speaker's turn; Chinese is joined without a space, Latin letters with one. O(length).
 *
 * @example joinLines(['答：墙上贴张', '表。', '问：谁贴的？']) // => '答：墙上贴张表。\n问：谁贴的？'
 */
export function joinLines(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim());
  const labels = speakersOf(trimmed.join('\n'));
  let text = '';
  for (const [i, line] of trimmed.entries()) {
    const before = trimmed[i - 1] ?? '';
    if (text === '' || line === '') text += line;
    else if (before === '' || ended.test(before) || opensTurn(line, labels)) text += `\n${line}`;
    else text += latin.test(before) && /^[\p{Script=Latin}\d]/u.test(line) ? ` ${line}` : line;
  }
  return text;
}

function speakersOf(text: string): string[] {
  return speakerTurns(text).flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
}

function opensTurn(line: string, labels: readonly string[]): boolean {
  const label = /^【?([^：:】]{1,20})[】：:]/.exec(line)?.[1]?.trim();
  return label !== undefined && labels.includes(label);
}
