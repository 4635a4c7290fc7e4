import { planOf } from './speakers/guess.ts';
import { judgeLabels } from './speakers/judge.ts';
import { marksOf } from './speakers/marks.ts';
import { openingsOf } from './speakers/openings.ts';

const ended = /[。！？!?：:；;.…”’」』）)】\]]\s*$/;
const latin = /[\p{Script=Latin}\d,;]$/u;

/**
 * Paragraphs of the lines of a printed page. A line goes on in the next one unless it ends a sentence, is blank, holds a speaker's
 * label only, or the next one opens a speaker's turn; Chinese is joined without a space, Latin letters with one. O(length).
 *
 * @example joinLines(['答：墙上贴张', '表。', '问：谁贴的？']) // => '答：墙上贴张表。\n问：谁贴的？'
 */
export function joinLines(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim());
  const apart = linesApart(trimmed);
  let text = '';
  for (const [i, line] of trimmed.entries()) {
    const before = trimmed[i - 1] ?? '';
    if (text === '' || line === '') text += line;
    else if (before === '' || ended.test(before) || apart.has(i)) text += `\n${line}`;
    else text += latin.test(before) && /^[\p{Script=Latin}\d]/u.test(line) ? ` ${line}` : line;
  }
  return text;
}

/** The lines that open turns, and those after a label or a time that stands alone. */
function linesApart(lines: readonly string[]): Set<number> {
  const marks = marksOf(lines.join('\n'));
  const openings = openingsOf(marks, planOf(judgeLabels(marks)));
  const apart = new Set<number>();
  let at = 0;
  let next = 0;
  for (const [i, line] of lines.entries()) {
    while (next < openings.length && openings[next]!.words + 1 < at) next++;
    const opening = openings[next];
    if (opening && opening.index <= at) apart.add(i);
    at += line.length + 1;
  }
  return apart;
}
