import { FrameError, refuseTwice } from './frame-error.ts';
import type { Frame } from './frame.ts';
import type { Lens, Tile } from './lens.ts';

/** Lenses whose edges lead from node to node, and a profile whose tiles open them. What they name of the survey is known only beside an instrument. */
export function checkLenses({ lenses = [], profile }: Frame): void {
  refuseTwice(
    lenses.map(({ code }) => code),
    (i) => `lenses[${i}].code`,
  );
  lenses.forEach((lens, i) => checkLens(lens, `lenses[${i}]`));
  const tiles = profile?.tiles ?? [];
  refuseTwice(
    tiles.map(({ code }) => code),
    (i) => `profile.tiles[${i}].code`,
  );
  tiles.forEach((tile, i) => checkTile(tile, lenses, `profile.tiles[${i}]`));
}

function checkLens({ nodes, edges }: Lens, place: string): void {
  refuseTwice(
    nodes.map(({ code }) => code),
    (i) => `${place}.nodes[${i}].code`,
  );
  refuseTwice(
    nodes.map(({ at }) => at.join(', ')),
    (i) => `${place}.nodes[${i}].at`,
  );
  edges.forEach(({ from, to }, i) => {
    for (const [end, wanted] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (!nodes.some(({ code }) => code === wanted))
        throw new FrameError(
          `${place}.edges[${i}].${end}`,
          `这个透镜没有节点“${wanted}”`,
          `this lens has no node "${wanted}"`,
        );
    if (from === to)
      throw new FrameError(
        `${place}.edges[${i}].to`,
        '关系的两端是同一个节点',
        'both ends of the relation are one node',
      );
  });
  refuseTwice(
    edges.map(({ from, to }) => `${from} → ${to}`),
    (i) => `${place}.edges[${i}]`,
  );
}

function checkTile({ lens, kind, parts, outcome }: Tile, lenses: readonly Lens[], place: string): void {
  if (!lenses.some(({ code }) => code === lens))
    throw new FrameError(`${place}.lens`, `没有透镜“${lens}”`, `there is no lens "${lens}"`);
  if (kind === 'balance' && parts.length !== 2)
    throw new FrameError(
      `${place}.parts`,
      '两边相对的一格正好要有两个部分',
      'a tile of two sides has exactly two parts',
    );
  if ((kind === 'rise') !== (outcome !== undefined))
    throw new FrameError(
      `${place}.outcome`,
      '随什么升降的一格要说明升降的是哪个得分，其他的格不能有',
      'a tile of what rises says which score rises; others have none',
    );
}
