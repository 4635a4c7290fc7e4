import { overlap, type Span } from '../../../../analysis/text/code-points.ts';
import type { Layers } from './marks.ts';
import { indexAt, type Line, type Reading } from './reading.ts';
import type { RowRange } from './row-window.svelte.ts';

/** The lines of a transcript that are on the page: from `first` up to, not including, `end`. */
export interface Sheet {
  readonly root: HTMLElement;
  readonly reading: Reading;
  /** The layers at whose edges the lines are cut; a range holds only until they are cut otherwise. */
  readonly cut: Layers;
  readonly first: number;
  readonly end: number;
}

/** The DOM ranges of a span, one a line, so that labels and numbers between the lines stay out of it. */
export function rangesOf({ root, reading: { points, lines }, first, end }: Sheet, span: Span): Range[] {
  // The browser keeps this collection, so that asking again is free.
  const elements = root.getElementsByClassName('words');
  const ranges: Range[] = [];
  for (let i = Math.max(first, indexAt(lines, span.start)); i < end && lines[i]!.start < span.end; i++) {
    const [line, element] = [lines[i]!, elements[i - first]];
    if (!element || !overlap(line, span)) continue;
    const base = points.toIndex(line.start);
    const from = points.toIndex(Math.max(span.start, line.start)) - base;
    const to = points.toIndex(Math.min(span.end, line.end)) - base;
    ranges.push(rangeIn(element, from, to));
  }
  return ranges;
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

/** The lines that a selection touches; null when it is empty or outside the text. */
export function selectedRows({ root }: Sheet): RowRange | null {
  const touched = selectedLines(root).map((line) => Number(line.dataset.line));
  return touched.length > 0 ? { first: touched[0]!, end: touched.at(-1)! + 1 } : null;
}

/** The span of what is selected with the mouse or a finger; null when that is outside the text. */
export function selectedSpan({ root, reading }: Sheet): Span | null {
  const touched = selectedLines(root);
  const [first] = touched;
  let last = touched.at(-1);
  if (!first || !last) return null;
  const range = document.getSelection()!.getRangeAt(0);
  // Three clicks select a paragraph up to the beginning of the next one.
  if (last !== first && offsetIn(last, range.endContainer, range.endOffset) === 0) last = touched.at(-2)!;
  const start = pointIn(first, reading, offsetIn(first, range.startContainer, range.startOffset) ?? 0);
  const end = pointIn(last, reading, offsetIn(last, range.endContainer, range.endOffset) ?? Infinity);
  return start < end ? { start, end } : null;
}

function selectedLines(root: HTMLElement): HTMLElement[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...root.querySelectorAll<HTMLElement>('[data-line]')].filter((line) => range.intersectsNode(line));
}

/** The point of the text under the mouse. */
export function pointAt({ root, reading }: Sheet, event: MouseEvent): number | null {
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
