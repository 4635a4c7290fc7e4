import type { Bilingual } from '../../../../analysis/model/words.ts';
import { type Blank, blankOf } from './blanks.ts';
import type { Question } from './outline.ts';
import { reasons } from './wordings.ts';

/** How a question will be asked, and why it is not as it was where it is not. */
export interface Decision {
  readonly kind: string;
  readonly blank?: Blank;
  readonly reason?: Bilingual;
  /** The heads above the question are its answers. */
  readonly above?: boolean;
}

const LONG =
  /建议|意见|看法|为什么|原因|谈谈|说说|描述|举例|简述|comments?|suggestions?|why\b|describe|explain|opinion|tell us/i;
const listed = ['single', 'multiple', 'dropdown', 'ranking', 'sum', 'bestWorst', 'scale'];

const UNSURE = /^(?:不知道|不清楚|不确定|说不清|记不清|记不得|don'?t know|not sure|unsure|can'?t say)/i;

/** The one choice beside a blank: not to know. */
export const unsure = ({ choices }: Question): string | null =>
  choices.length === 1 && UNSURE.test(choices[0]!.text) ? choices[0]!.text : null;

/** Whether its choices are the numbers of a rating, with words at the ends at most: ○很小（1） ○2 ○3 ○4 ○很大（5）. */
export function isNumeralRating({ choices }: Question): boolean {
  const middle = choices
    .slice(1, -1)
    .map(({ label, text }) => Number(/^\d{1,2}$/.test(text) ? text : text === '' ? label : NaN));
  return middle.length > 0 && middle.every((value, at) => value === middle[0]! + at) && middle[0]! <= 2;
}

/** What is said of a question decides first, then what stands below it, then its blanks, then the heads above. */
export function decideKind(question: Question): Decision {
  const { mark, forced, choices, heads, values, above } = question;
  const said = forced ?? mark.kind;
  const rated = heads !== null || values !== null;
  const blank = blankOf(question.text);
  if (forced === null && blank && unsure(question)) return decideKind({ ...question, choices: [] });
  if (said === 'refused')
    return choices.length > 1 ? { kind: 'single' } : { kind: 'open', reason: reasons.refused };
  if (said !== null && listed.includes(said)) {
    if (choices.length === 1 && forced === null) return { kind: 'tick', reason: reasons.oneChoice };
    if (choices.length > 1) return { kind: said === 'single' && isNumeralRating(question) ? 'scale' : said };
    if (said === 'scale')
      return rated || above
        ? { kind: 'scale', ...(rated ? {} : { above: true }) }
        : { kind: 'scale', reason: reasons.noHeads };
    if (heads && said !== 'sum') return { kind: said };
    if (above && said === 'single') return { kind: 'scale', above: true };
    if (/是否|有没有|\b(?:do|does|did|are|is|have|has)\b/i.test(question.text) && said === 'single')
      return { kind: 'single', reason: reasons.yesNo };
    return { kind: 'open', reason: reasons.noChoices };
  }
  if (said === 'number') return { kind: 'number', ...(blank ? { blank } : {}) };
  if (said === 'date') return { kind: 'date', ...(blank ? { blank } : {}) };
  if (said === 'short' && blank && (blank.kind === 'number' || blank.kind === 'date'))
    return { kind: blank.kind, blank };
  if (said !== null) return { kind: said };
  if (choices.length === 1) return { kind: 'tick', reason: reasons.oneChoice };
  if (choices.length > 1) return { kind: isNumeralRating(question) ? 'scale' : 'single' };
  if (rated) return { kind: 'scale' };
  if (blank) {
    const gaps = question.text.match(/[_＿]{2,}/gu)?.length ?? 0;
    if (blank.kind !== 'text') return { kind: blank.kind, blank };
    return { kind: 'short', ...(gaps > 1 ? { reason: reasons.severalBlanks } : {}) };
  }
  if (above && !/[?？]\s*[*＊]?$/.test(question.text)) return { kind: 'scale', above: true };
  if (LONG.test(question.text)) return { kind: 'open' };
  return /[?？:：]\s*[*＊]?$/.test(question.text)
    ? { kind: 'short' }
    : { kind: 'short', reason: reasons.noAnswers };
}
