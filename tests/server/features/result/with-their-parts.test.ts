import { expect, test } from 'vitest';
import type { Node } from '../../../../analysis/disclosure/atoms/tree.ts';
import { withTheirParts } from '../../../../server/features/result/with-their-parts.ts';

const node = (id: number, parent: number | null): Node => ({ id, parent, breakdown: null, group: [], n: 10 });

test('a group stands below the one that it is part of, before the next of its siblings', () => {
  // As a tree keeps them: level by level.
  const nodes = [node(0, null), node(1, 0), node(2, 0), node(3, 1), node(4, 2), node(5, 1), node(6, 3)];
  expect(withTheirParts(nodes).map(({ id }) => id)).toEqual([0, 1, 3, 6, 5, 2, 4]);
});
