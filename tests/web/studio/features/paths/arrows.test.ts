import { describe, expect, it } from 'vitest';
import { layoutOf, type Node } from '../../../../../analysis/model/paths/layout.ts';
import { parseModel } from '../../../../../analysis/model/paths/parse.ts';
import { arrowOf, edge, neighbour } from '../../../../../web/studio/features/paths/arrows.ts';

const { nodes } = layoutOf(parseModel('f =~ a + b + c\ng =~ d + e\ng ~ f'));
const nodeOf = (name: string): Node => nodes.find((node) => node.name === name)!;

describe('arrows of a drawn model', () => {
  it('leave and reach the outlines of their variables, a regression from the predictor', () => {
    const [f, g] = [nodeOf('f'), nodeOf('g')];
    const { line, double } = arrowOf({ left: 'g', operator: '~', right: 'f' }, g, f, { x: 0, y: 0 });
    expect(double).toBe(false);
    const [, x1, , x2] = /M([\d.]+) ([\d.]+)L([\d.]+)/.exec(line)!.map(Number);
    expect(x1! - f.x).toBeCloseTo(f.width / 2 + 1, 0);
    expect(g.x - x2!).toBeCloseTo(g.width / 2 + 1, 0);
    const corner = edge(nodeOf('a'), { x: 1e4, y: nodeOf('a').y });
    expect(corner.x - nodeOf('a').x).toBeCloseTo(nodeOf('a').width / 2 + 1, 6);
  });

  it('bow away from the middle where two covary', () => {
    const [a, c] = [nodeOf('a'), nodeOf('c')];
    const arrow = arrowOf({ left: 'a', operator: '~~', right: 'c' }, a, c, nodeOf('f'));
    expect(arrow.double).toBe(true);
    expect(arrow.x).toBeLessThan(a.x);
  });

  it('lead the focus to the nearest variable that lies that way, and nowhere else', () => {
    expect(neighbour(nodes, nodeOf('f'), { x: 1, y: 0 })?.name).toBe('g');
    expect(neighbour(nodes, nodeOf('b'), { x: 0, y: -1 })?.name).toBe('a');
    expect(neighbour(nodes, nodeOf('b'), { x: -1, y: 0 })).toBeNull();
  });
});
