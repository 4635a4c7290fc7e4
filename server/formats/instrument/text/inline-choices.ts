import { BOXES } from './markers.ts';

/** Choices that stand beside each other in one line, and what stands before them. */
export interface InlineChoices {
  readonly before: string;
  readonly choices: readonly { readonly label: string; readonly text: string }[];
}

const BEFORE = '(^|[\\s（(：:？?。；;，,、_）)]|(?<=[\\u4e00-\\u9fff]))';
const series: readonly { readonly pattern: RegExp; readonly place: (label: string) => number }[] = [
  {
    pattern: new RegExp(`${BEFORE}([A-Za-h])\\s*[.．、:：)）]\\s*`, 'gu'),
    place: (label) => label.toUpperCase().charCodeAt(0) - 64,
  },
  {
    pattern: /(^|\s|[】?？:：）)])([A-Z])\s?(?=[^\s.．、A-Za-z])/gu,
    place: (label) => label.charCodeAt(0) - 64,
  },
  { pattern: /(^|\s|(?<=\S))[（(](\d{1,2}|[A-Ha-h])[）)]\s*/gu, place: inBrackets },
  { pattern: /(^|.?)([①-⑳])\s*/gu, place: (label) => label.charCodeAt(0) - 0x245f },
  { pattern: /(^|\s)(\d{1,2})\s*(?:[.．、:：=)）](?!\d)|(?=[\u4e00-\u9fff□○]))\s*/gu, place: Number },
];
const boxes = new RegExp(`(?:[${BOXES}]|\\[\\s?\\]|[（(]\\s{1,4}[）)](?=\\s*\\S))\\s*`, 'gu');

function inBrackets(label: string): number {
  return /\d/.test(label) ? Number(label) : label.toUpperCase().charCodeAt(0) - 64;
}

/** The choices of a line that holds at least two in an order that goes on from `first`. */
export function inlineChoices(text: string, first = 1): InlineChoices | null {
  for (const { pattern, place } of series) {
    const found = [...text.matchAll(pattern)];
    const start = found.findIndex(
      (each) => place(each[2]!) === first || (first === 1 && place(each[2]!) === 0),
    );
    const run = found.slice(Math.max(start, 0));
    const origin = run.length > 0 ? place(run[0]![2]!) : NaN;
    const whole = run.filter((each, at) => place(each[2]!) === origin + at);
    if (start < 0 || whole.length < 2 || whole.length < run.length) continue;
    const begins = whole.map((each) => each.index + each[1]!.length);
    const choices = whole.map((each, at) => ({
      label: each[2]!,
      text: text.slice(each.index + each[0].length, begins[at + 1]).trim(),
    }));
    if (choices.some((choice) => choice.text === '')) continue;
    return { before: text.slice(0, begins[0]).trim(), choices };
  }
  return boxedChoices(text);
}

function boxedChoices(text: string): InlineChoices | null {
  const found = [...text.matchAll(boxes)];
  if (found.length < 2) return null;
  const choices = found.map((each, at) => ({
    label: '',
    text: text.slice(each.index + each[0].length, found[at + 1]?.index).trim(),
  }));
  if (choices.every((choice) => choice.text !== ''))
    return { before: text.slice(0, found[0]!.index).trim(), choices };
  // The box may stand behind its label: 男□ 女□.
  const labels = found.map((each, at) => ({
    label: '',
    text: text.slice(at === 0 ? 0 : found[at - 1]!.index + found[at - 1]![0].length, each.index).trim(),
  }));
  const rest = choices.at(-1)!.text;
  if (rest !== '' || labels.some((label) => label.text === '')) return null;
  const [, before = '', own = ''] = /^(?:(.*[：:？?])\s*)?(.*)$/su.exec(labels[0]!.text)!;
  return own === '' ? null : { before, choices: [{ label: '', text: own }, ...labels.slice(1)] };
}
