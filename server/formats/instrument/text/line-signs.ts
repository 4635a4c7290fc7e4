import { inlineChoices } from './inline-choices.ts';
import { kindMark } from './kind-marks.ts';
import type { SourceLine } from './lines.ts';
import { markerOf } from './markers.ts';
import { hasBlank } from './blanks.ts';

const GREETING = /您好|你好|尊敬|亲爱|各位|dear\b|hello|thank|感谢|谢谢/i;
const PART =
  /^(?:第\s*[一二三四五六七八九十\d]+\s*(?:部分|章|节|单元|篇|模块|组|大题)|[ABCDEFGH一二三四五六七八九十]\s*部分|(?:part|section|module|block)\s+(?:[A-Z]|\d+|[IVX]+|one|two|three|four|five|six)\b)/i;
const BRACKETED = /^[【〖《[]\s*[^】〗》\]]{2,24}\s*[】〗》\]]$/u;

/** The first line, where it is short and says no more than what the questionnaire is about. */
export function isTitle({ text, heading }: SourceLine, next: SourceLine | undefined): boolean {
  if (heading) return true;
  const plain =
    markerOf(text) === null && !PART.test(text) && !BRACKETED.test(text) && kindMark(text).kind === null;
  return (
    plain &&
    next !== undefined &&
    text.length <= 60 &&
    !GREETING.test(text) &&
    !/[。.：:？?，,]$/.test(text) &&
    inlineChoices(text) === null &&
    !hasBlank(text)
  );
}

/** The title of a part. 一、 numbers parts, unless choices follow at once. */
export function isHeading(line: SourceLine, lines: readonly SourceLine[], at: number): boolean {
  const { text, heading, cells } = line;
  if (cells.length > 1) return false;
  const marker = markerOf(text);
  if (heading && (marker === null || marker.style === 'chinese' || marker.style === 'letter'))
    return text.length <= 80;
  if (PART.test(text) && text.length <= 80) return true;
  if (BRACKETED.test(text) && kindMark(text).kind === null && kindMark(text).text !== '') return true;
  if (marker?.style !== 'chinese') return false;
  const bracketed = /^[（(]/.test(text);
  if (bracketed && text.length > 60) return false;
  if (inlineChoices(marker.rest) !== null || hasBlank(marker.rest) || /[?？]/.test(marker.rest)) return false;
  const next = lines.slice(at + 1).find((each) => each.text !== '');
  const below = next && markerOf(next.text);
  return !(below && ['letter', 'box', 'circled'].includes(below.style));
}

/** Whether a numbered line asks something: it ends so, leaves a blank, or answers of its own follow. */
export function looksLikeQuestion(lines: readonly SourceLine[], at: number): boolean {
  const { text } = lines[at]!;
  const marker = markerOf(text);
  const rest = marker?.rest ?? text;
  if (/[?？:：]\s*[*＊]?\s*(?:[（(]\s*[）)])?$/.test(rest) || hasBlank(rest) || /[（(]\s*[）)]/.test(rest))
    return true;
  if (kindMark(rest).kind !== null || inlineChoices(rest) !== null) return true;
  const next = lines[at + 1] && markerOf(lines[at + 1]!.text);
  if (!next) return false;
  return (
    ['letter', 'box', 'circled'].includes(next.style) ||
    (next.style === 'number' && next.at <= 1 && marker?.at !== 0)
  );
}

/** Whether a list that counts from here has a second entry. */
export function startsList(lines: readonly SourceLine[], at: number): boolean {
  const first = markerOf(lines[at]!.text);
  const next = lines.slice(at + 1, at + 3).map(({ text }) => markerOf(text));
  return next.some((each) => each?.style === first?.style && each?.at === (first?.at ?? NaN) + 1);
}
