import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { LABEL, placeLines } from '../../../../web/ui/diagram/place-lines.ts';
import { inReadingOrder, placeNodes } from '../../../../web/ui/diagram/place-nodes.ts';

const node = (code: string, column: number, row: number) => ({ code, at: [column, row] });
const lensesOf = (template: string) =>
  (JSON.parse(readFileSync(`server/templates/${template}/frame.json`, 'utf8')) as Frame).lenses ?? [];
const chain = [node('a', 0, 0), node('b', 1, 0), node('c', 2, 0)];

test('ideas fill the width, and need more of it rather than becoming too narrow', () => {
  expect(placeNodes(chain, [], 900).width).toBe(900);
  const narrow = placeNodes(chain, [], 300);
  expect(narrow.width).toBeGreaterThan(300);
  const [a, b] = [narrow.middles.get('a')!, narrow.middles.get('b')!];
  expect(b.x - a.x).toBeGreaterThanOrEqual(narrow.card.width + LABEL.width);
});

test('cards of one column stand clear of each other, whichever rows are left empty', () => {
  const column = [node('a', 0, 0), node('b', 0, 3), node('c', 0, 9)];
  const { middles, card, height } = placeNodes(column, [{ from: 'a', to: 'b' }], 900);
  const tops = ['a', 'b', 'c'].map((code) => middles.get(code)!.y);
  expect(tops[1]! - tops[0]!).toBeGreaterThanOrEqual(card.height + LABEL.height);
  expect(tops[2]! - tops[1]!).toBe(tops[1]! - tops[0]!);
  expect(height).toBeGreaterThan(tops[2]!);
  expect(placeNodes(column, [], 900).height).toBeLessThan(height);
});

test('a single idea stands in its place', () => {
  const { middles, width, height } = placeNodes([node('a', 3, 4)], [], 900);
  expect(middles.get('a')!.x).toBeLessThan(width);
  expect(middles.get('a')!.y).toBeLessThan(height);
});

test('one reads by columns, each from above, whatever the order of the data', () => {
  const nodes = [node('d', 1, 1), node('b', 0, 1), node('c', 1, 0), node('a', 0, 0)];
  expect(inReadingOrder(nodes).map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd']);
});

test('a line past an idea bends around it', () => {
  const placement = placeNodes(chain, [], 900);
  const [line] = placeLines([{ from: 'a', to: 'c' }], placement);
  const { x, y } = placement.middles.get('b')!;
  const away = Math.abs(line!.label.y - y) > placement.card.height / 2;
  expect(away || Math.abs(line!.label.x - x) > placement.card.width / 2).toBe(true);
});

test.each([800, 960, 1300])('at %i px no label of a shipped lens covers an idea or another label', (room) => {
  const lenses = ['four-links', 'hospital'].flatMap((template) => lensesOf(template));
  expect(lenses.length).toBeGreaterThan(10);
  for (const { code, nodes, edges } of lenses) {
    const { middles, card } = placeNodes(nodes, edges, room);
    const labels = placeLines(edges, placeNodes(nodes, edges, room)).map(({ label }) => label);
    const clear = { x: (card.width + LABEL.width) / 2, y: (card.height + LABEL.height) / 2 };
    labels.forEach((label, i) => {
      for (const { x, y } of middles.values())
        expect(Math.abs(label.x - x) >= clear.x || Math.abs(label.y - y) >= clear.y, code).toBe(true);
      for (const { x, y } of labels.slice(i + 1))
        expect(Math.abs(label.x - x) >= LABEL.width || Math.abs(label.y - y) >= LABEL.height, code).toBe(
          true,
        );
    });
  }
});

test('two lines between the same ideas, there and back, lie apart', () => {
  const placement = placeNodes(chain, [], 900);
  const [there, back] = placeLines(
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ],
    placement,
  );
  expect(Math.abs(there!.label.y - back!.label.y)).toBeGreaterThanOrEqual(LABEL.height);
});
