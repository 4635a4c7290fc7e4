import { codePoints, type Span } from './code-points.ts';
import { literal } from './literal.ts';

/** A span that must not be read, and the words that stand for it where the text is quoted. */
export interface Redaction extends Span {
  readonly label: string;
}

const MASK = '■';

/**
 * The text with every redacted character masked. It keeps its length in code points, so places in it are places in the raw
 * text: coders who may not see the raw layer code the same spans. Line breaks stay.
 *
 * @example maskText('找张三谈', [{ start: 1, end: 3 }]) // => '找■■谈'
 */
export function maskText(text: string, redactions: readonly Span[]): string {
  if (redactions.length === 0) return text;
  const points = codePoints(text);
  return inOrder(redactions).reduceRight((masked, { start, end }) => {
    const [from, to] = [points.toIndex(start), points.toIndex(end)];
    const hidden = Array.from(masked.slice(from, to), (one) => (one === '\n' ? one : MASK)).join('');
    return masked.slice(0, from) + hidden + masked.slice(to);
  }, text);
}

/**
 * A piece of a text as it may leave: what is redacted in it is replaced by its label. `offset` is the place of the piece in
 * the text whose redactions are given; one that reaches over an edge of the piece is replaced too.
 *
 * @example redactText('张三说', 10, [{ start: 10, end: 12, label: '［人名1］' }]) // => '［人名1］说'
 */
export function redactText(piece: string, offset: number, redactions: readonly Redaction[]): string {
  const points = codePoints(piece);
  let at = 0;
  let text = '';
  for (const { start, end, label } of inOrder(redactions)) {
    const from = Math.max(start - offset, at);
    const to = Math.min(end - offset, points.length);
    if (from >= to) continue;
    text += points.slice(at, from) + label;
    at = to;
  }
  return text + points.slice(at, points.length);
}

/**
 * Free text with every given word replaced by its label, the longest first, in whatever case; a word of letters or digits only where it
 * stands alone. For what was written about a redacted text and has no places in it.
 *
 * @example redactWords('张三说，张三丰也在', new Map([['张三', '［人名1］'], ['张三丰', '［人名2］']])) // => '［人名1］说，［人名2］也在'
 */
export function redactWords(text: string, labels: ReadonlyMap<string, string>): string {
  const byFold = new Map([...labels].map(([word, label]) => [word.toLowerCase(), label]));
  const words = [...byFold.keys()].filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return text;
  const pattern = new RegExp(words.map(standingAlone).join('|'), 'giu');
  return text.replace(pattern, (word) => byFold.get(word.toLowerCase()) ?? MASK);
}

function standingAlone(word: string): string {
  const [before, after] = [/^[a-z0-9]/.test(word), /[a-z0-9]$/.test(word)];
  return `${before ? '(?<![a-z0-9])' : ''}${literal(word)}${after ? '(?![a-z0-9])' : ''}`;
}

function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start);
}
