import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { printText } from '../../../../analysis/model/print-cell.ts';
import { isInterval } from '../../../../analysis/model/table.ts';
import { textIn } from '../../../../analysis/model/text.ts';
import type { Locale } from '../../../../analysis/model/words.ts';
import type { ShownNode } from '../../../contract/lens.ts';
import { lookOf } from '../../../../web/ui/value-look.ts';
import type { Point, Size } from '../../../../web/ui/diagram/place-nodes.ts';
import { paperTokens } from '../paper-theme.ts';
import { reportWords } from '../report-words.ts';
import { wrapWords } from './wrap-words.ts';
import { type Attributes, tag, write } from './svg.ts';

const PADDING = 12;
const LETTER = 13;

export interface CardPlace {
  readonly middle: Point;
  readonly card: Size;
}

/** An idea: its name, its number on its scale, how the interviews stand to it. Dashed where the survey asks nothing of it. */
export function drawCard(
  { name, survey, interviews }: ShownNode,
  { middle, card }: CardPlace,
  { frame, valence, locale }: { frame: Frame; valence: string | null; locale: Locale },
): string {
  const [left, top] = [middle.x - card.width / 2, middle.y - card.height / 2];
  const [x, width] = [left + PADDING, card.width - 2 * PADDING];
  const pick = (text: ShownNode['name']) => text[locale];
  const line = (text: string, y: number, look: Attributes = {}) =>
    write(text, { x, y: top + y, 'font-size': LETTER, fill: paperTokens['text']!, ...look });
  const soft = { 'font-size': 12, fill: paperTokens['text-soft']! };
  const kind = survey?.kind === 'mean' ? 'mean' : 'bounded';
  const voices = Object.entries(interviews.valence).flatMap(([value, count]) => {
    const { glyph, short } = lookOf(frame, valence ?? '', value);
    return count > 0 ? [`${glyph || textIn(short, locale)} ${count}`] : [];
  });
  return [
    tag('rect', {
      x: left,
      y: top,
      width: card.width,
      height: card.height,
      rx: 8,
      fill: paperTokens['surface']!,
      stroke: paperTokens['grey']!,
      ...(survey ? {} : { 'stroke-dasharray': '4 4' }),
    }),
    ...wrapWords(name[locale], width / LETTER, 2).map((words, i) =>
      line(words, 22 + i * 17, { 'font-weight': 600 }),
    ),
    survey
      ? line(
          `${survey.kind === 'mean' ? '' : 'r = '}${printText(survey.value, kind, pick)} ${printText(survey.interval, kind, pick)}`,
          64,
        )
      : line(reportWords.notAsked[locale], 64, soft),
    ...(survey ? [drawScale(survey, x, top + 78, width)] : []),
    line(voices.join('   ') || saidBy(interviews.interviews, locale), 101, soft),
  ].join('');
}

function saidBy(count: number | null, locale: Locale): string {
  if (count === null) return reportWords.saidByFew[locale];
  return count === 0 ? reportWords.notSaid[locale] : `${reportWords.interviews[locale]} ${count}`;
}

/** Where the number stands between the ends of its scale, with its interval and the middle. */
function drawScale(
  { value, interval, from, to, midpoint }: NonNullable<ShownNode['survey']>,
  left: number,
  y: number,
  width: number,
): string {
  const placeOf = (number: number) => left + width * Math.min(1, Math.max(0, (number - from) / (to - from)));
  const bar = (from: number, to: number, look: Attributes) =>
    tag('line', { x1: from, y1: y, x2: to, y2: y, ...look });
  const middle = placeOf(midpoint);
  return [
    bar(left, left + width, { stroke: paperTokens['line']!, 'stroke-width': 2 }),
    tag('line', { x1: middle, y1: y - 5, x2: middle, y2: y + 5, stroke: paperTokens['grey']! }),
    ...(isInterval(interval)
      ? [bar(placeOf(interval[0]), placeOf(interval[1]), { stroke: paperTokens['blue']!, 'stroke-width': 3 })]
      : []),
    ...(typeof value === 'number'
      ? [tag('circle', { cx: placeOf(value), cy: y, r: 4.5, fill: paperTokens['blue']! })]
      : []),
  ].join('');
}
