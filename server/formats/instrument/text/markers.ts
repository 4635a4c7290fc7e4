/** What a line begins with: the number of a question, the letter or the box of a choice. */
export interface Marker {
  readonly style:
    'number' | 'named' | 'letter' | 'bracket' | 'circled' | 'box' | 'bullet' | 'chinese' | 'sub';
  /** As it is written: 3, B, Q12a, 一. */
  readonly label: string;
  /** Its place in an order, from 1; NaN for boxes. */
  readonly at: number;
  /** What stands behind the number: `.` and `、` number questions, `)` more often what lies below. */
  readonly sign: string;
  readonly rest: string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CHINESE = '一二三四五六七八九十';
export const BOXES = '○●◯〇⭕□☐☑■◻▢❍❏❑';

const letterAt = (letter: string) => letter.toUpperCase().charCodeAt(0) - 64;

/** From the most special to the plainest. */
const patterns: readonly (readonly [Marker['style'], RegExp])[] = [
  ['named', /^(?:Q|q|题)?\s*(\d{1,3}\s*[-—–~～至]\s*Q?\d{1,3})(?:\s*题)?\s*([.．、:：])\s*(?=\D)(.*)$/su],
  ['named', /^第\s*(\d{1,3})\s*题()\s*[.．、:：]?\s*(.*)$/su],
  [
    'named',
    /^(?:Q|q|问题|问|Question|QUESTION)\s*(\d{1,3}[a-z]?)\s*([.．、:：)）]|(?=[^\w.．])|$)\s*(.*)$/su,
  ],
  ['named', /^([A-Z]{1,3}\d{1,3}[a-z]?)\s*([.．、:：)）]|\s)\s*(.*)$/su],
  ['named', /^([A-Z]{1,2}\d{1,2})()(?=\p{Script=Han}.*[?？【［[])(.*)$/su],
  ['sub', /^(\d{1,3}[.．-]\d{1,2})(?:([.．、:：)）])\s*|\s+)(?=\D)(.*)$/su],
  ['number', /^(\d{1,3})\s*([.．:：](?!\d)|[、)）])\s*(.*)$/su],
  ['bracket', /^[（(]\s*(\d{1,3}|[A-Za-z])\s*([）)])\s*(.*)$/su],
  ['chinese', new RegExp(`^[（(]?([${CHINESE}]{1,3})\\s*([、.．:：）)])\\s*(.*)$`, 'su')],
  ['circled', new RegExp(`^([${CIRCLED}])()\\s*(.*)$`, 'su')],
  ['letter', /^([A-Ha-h]|[I-Z])\s*([.．、:：)）])\s*(.*)$/su],
  ['letter', /^([A-K])()\s*(?=[^\w\s'’\-–—/&.])(.*)$/su],
  ['box', new RegExp(`^(?:[${BOXES}]|\\[[ xX]?\\]|[（(]\\s{0,4}[）)]|☐)()()\\s*(.*)$`, 'su')],
  ['bullet', /^([-*•·▪◦–])()\s+(.*)$/su],
];

/** The marker at the beginning of a line, or null. */
export function markerOf(text: string): Marker | null {
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, label = '', sign = '', rest = ''] = found;
    return { style, label, at: placeOf(style, label), sign, rest: rest.trim() };
  }
  return null;
}

function placeOf(style: Marker['style'], label: string): number {
  if (style === 'circled') return CIRCLED.indexOf(label) + 1;
  if (style === 'letter') return letterAt(label);
  if (style === 'bracket') return /\d/.test(label) ? Number(label) : letterAt(label);
  if (style === 'chinese')
    return CHINESE.indexOf(label.at(-1)!) + 1 + (label.length > 1 && label[0] === '十' ? 10 : 0);
  if (style === 'number') return Number(label);
  if (style === 'named') return Number(/\d+/.exec(label)?.[0]);
  return NaN;
}
