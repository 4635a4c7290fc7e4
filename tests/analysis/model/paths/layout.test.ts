import { describe, expect, it } from 'vitest';
import { layoutOf, type Node } from '../../../../analysis/model/paths/layout.ts';
import { parseModel } from '../../../../analysis/model/paths/parse.ts';

const bollen = `ind60 =~ x1 + x2 + x3
  dem60 =~ y1 + y2 + y3 + y4
  dem65 =~ y5 + y6 + y7 + y8
  dem60 ~ ind60
  dem65 ~ ind60 + dem60
  y1 ~~ y5`;

const overlap = (a: Node, b: Node) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const models = {
  'three steps of latent variables': bollen,
  'one factor': 'f =~ a + b + c + d',
  'correlated factors': 'f =~ a + b + c\ng =~ d + e + f1\nh =~ i',
  'observed paths in a circle': 'a ~ b\nb ~ c\nc ~ a\na ~ x',
  'a second order factor': 'f =~ a + b\ng =~ c + d\nk =~ f + g\ny ~ k + z',
  'an item of two factors': 'f =~ a + b + c\ng =~ c + d + e\ng ~ f',
};

describe('a drawn model', () => {
  it.each(Object.entries(models))('shows each variable once, none over another: %s', (_, text) => {
    const { nodes, width, height } = layoutOf(parseModel(text), [{ name: 'loose', kind: 'latent' }]);
    expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
    nodes.forEach((a, i) =>
      nodes.slice(0, i).forEach((b) => expect(overlap(a, b), a.name + b.name).toBe(false)),
    );
    for (const { x, y, width: w, height: h, name } of nodes) {
      expect(x - w / 2, name).toBeGreaterThanOrEqual(0);
      expect(y - h / 2, name).toBeGreaterThanOrEqual(0);
      expect(x + w / 2, name).toBeLessThanOrEqual(width);
      expect(y + h / 2, name).toBeLessThanOrEqual(height);
    }
  });

  it('has causes left of what they cause, and indicators outside', () => {
    const at = new Map(layoutOf(parseModel(bollen)).nodes.map((node) => [node.name, node]));
    const x = (name: string) => at.get(name)!.x;
    expect(x('x1')).toBeLessThan(x('ind60'));
    expect(x('ind60')).toBeLessThan(x('dem60'));
    expect(x('dem60')).toBeLessThan(x('dem65'));
    expect(x('dem65')).toBeLessThan(x('y5'));
    expect(at.get('y1')!.y).toBeLessThan(at.get('dem60')!.y);
    expect(at.get('ind60')!.kind).toBe('latent');
  });

  it('has room for variables that have no path yet, and nothing else where there is no path', () => {
    const empty = layoutOf({ paths: [], definitions: [] }, [{ name: 'F', kind: 'latent' }]);
    expect(empty.nodes.map(({ name }) => name)).toEqual(['F']);
    expect(layoutOf({ paths: [], definitions: [] }).nodes).toEqual([]);
  });
});
