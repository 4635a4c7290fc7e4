import type { Span } from '../../../../analysis/text/code-points.ts';
import { indexAt, type Line, overlap, type Reading } from './reading.ts';

/** The DOM ranges of a span, one a line, so that labels and numbers between the lines stay out of it. */
export function rangesOf(root: HTMLElement, { points, lines }: Reading, span: Span): Range[] {
  const elements = linesIn(root);
  const ranges: Range[] = [];
  for (let i = indexAt(lines, span.start); i < lines.length && lines[i]!.start < span.end; i++) {
    const [line, element] = [lines[i]!, elements[i]];
    if (!element || !overlap(line, span)) continue;
    const base = points.toIndex(line.start);
    const from = points.toIndex(Math.max(span.start, line.start)) - base;
    const to = points.toIndex(Math.min(span.end, line.end)) - base;
    ranges.push(rangeIn(element, from, to));
  }
  return ranges;
}

/** The elements of the lines in their order; the browser keeps this collection, so that asking again is free. */
function linesIn(root: HTMLElement): HTMLCollectionOf<Element> {
  return root.getElementsByClassName('words');
}

function rangeIn(element: Element, from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let reached = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (from >= reached && from <= reached + length) range.setStart(node, from - reached);
    if (to >= reached && to <= reached + length) range.setEnd(node, to - reached);
    reached += length;
  }
  return range;
}

/** The span of what is selected with the mouse or a finger; null when that is outside the text. */
export function selectedSpan(root: HTMLElement, reading: Reading): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...root.querySelectorAll<HTMLElement>('[data-line]')].filter((line) =>
    range.intersectsNode(line),
  );
  const [first] = touched;
  let last = touched.at(-1);
  if (!first || !last) return null;
  // Three clicks select a paragraph up to the beginning of the next one.
  if (last !== first && offsetIn(last, range.endContainer, range.endOffset) === 0) last = touched.at(-2)!;
  const start = pointIn(first, reading, offsetIn(first, range.startContainer, range.startOffset) ?? 0);
  const end = pointIn(last, reading, offsetIn(last, range.endContainer, range.endOffset) ?? Infinity);
  return start < end ? { start, end } : null;
}

/** The point of the text under the mouse. */
export function pointAt(root: HTMLElement, reading: Reading, event: MouseEvent): number | null {
  const place = caretAt(event.clientX, event.clientY);
  const line = place && closestLine(root, place.node);
  return line ? pointIn(line, reading, offsetIn(line, place.node, place.offset) ?? 0) : null;
}

// Safari knows only the older of the two calls.
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function closestLine(root: HTMLElement, node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]') ?? null;
  return line && root.contains(line) ? line : null;
}

/** How many UTF-16 units of an element's text stand before a place in it; null when the place is outside. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number | null {
  if (!element.contains(node)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

function pointIn(element: HTMLElement, { points, lines }: Reading, offset: number): number {
  const line: Line = lines[Number(element.dataset.line)]!;
  return points.toPoint(Math.min(points.toIndex(line.start) + offset, points.toIndex(line.end)));
}
