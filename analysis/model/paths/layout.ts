import { latentIn, observedIn, type Model } from './syntax.ts';

/** A variable of a drawn model; x and y are its middle. */
export interface Node {
  readonly name: string;
  readonly kind: 'latent' | 'observed';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly nodes: readonly Node[];
  readonly width: number;
  readonly height: number;
}

const OBSERVED = { width: 92, height: 30 };
const LATENT = { width: 116, height: 50 };
const GAP = 10;
const FAN = 78;
const COLUMN = 92;
const MARGIN = 46;

/** On which side of its variable the indicators stand. */
type Side = 'left' | 'right' | 'above';

/** A variable with its indicators: places from the upper left corner of the whole. */
interface Block {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
}

/**
 * Where the variables of a model stand in a drawing: causes left of what they cause, indicators outside, each variable once.
 * `loose` are variables that no path names yet; they stand below.
 */
export function layoutOf(model: Model, loose: readonly Pick<Node, 'name' | 'kind'>[] = []): Layout {
  const latent = new Set(latentIn(model));
  const indicators = indicatorsOf(model, latent);
  const placed = new Set([...indicators.values()].flat());
  const core = [...latent, ...observedIn(model)].filter((name) => !placed.has(name));
  const columns = columnsOf(model, core);
  const last = columns.length - 1;
  const blocks = columns.map((names, column) =>
    names.map((name) => {
      const side = column === last ? 'right' : column === 0 ? 'left' : 'above';
      return blockOf(name, latent.has(name), indicators.get(name) ?? [], side);
    }),
  );
  const tall = Math.max(0, ...blocks.map(heightOf));
  const nodes: Node[] = [];
  let x = MARGIN;
  for (const column of blocks) {
    const wide = Math.max(0, ...column.map(({ width }) => width));
    let y = MARGIN + (tall - heightOf(column)) / 2;
    for (const { name, width, height, nodes: own } of column) {
      const isFirst = column === blocks[0] && blocks.length > 1;
      const left = x + (isFirst ? wide - width : column === blocks[last] ? 0 : (wide - width) / 2);
      nodes.push(...own.map((node) => ({ ...node, x: node.x + left, y: node.y + y })));
      y += height + (indicators.has(name) ? 2 * GAP : GAP + OBSERVED.height / 2);
    }
    x += wide + COLUMN;
  }
  const width = Math.max(x - COLUMN, MARGIN) + MARGIN;
  let [at, bottom] = [MARGIN, nodes.length > 0 ? tall + 2 * MARGIN : MARGIN];
  for (const { name, kind } of loose) {
    const size = kind === 'latent' ? LATENT : OBSERVED;
    nodes.push({ name, kind, x: at + size.width / 2, y: bottom + LATENT.height / 2, ...size });
    at += size.width + GAP;
  }
  if (loose.length > 0) bottom += LATENT.height + MARGIN / 2;
  return { nodes, width: Math.max(width, at + MARGIN), height: Math.max(bottom, MARGIN * 2) };
}

function heightOf(column: readonly Block[]): number {
  return column.reduce((sum, { height }) => sum + height + 2 * GAP, 0) - (column.length > 0 ? 2 * GAP : 0);
}

/** The observed variables that only indicate, each with the first latent variable that it indicates. */
function indicatorsOf({ paths }: Model, latent: ReadonlySet<string>): Map<string, string[]> {
  const others = new Set(
    paths.filter(({ operator }) => operator === '~').flatMap(({ left, right }) => [left, right]),
  );
  const indicators = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const { left, operator, right } of paths) {
    if (operator !== '=~' || latent.has(right) || others.has(right) || taken.has(right)) continue;
    taken.add(right);
    indicators.set(left, [...(indicators.get(left) ?? []), right]);
  }
  return indicators;
}

/** Variables by how many steps from the first causes, each column in the order of what it follows from. */
function columnsOf({ paths }: Model, core: readonly string[]): string[][] {
  const isCore = new Set(core);
  const arrows = paths
    .filter(({ operator }) => operator === '~' || operator === '=~')
    .map(({ left, operator, right }) =>
      operator === '~' ? ([right, left] as const) : ([left, right] as const),
    )
    .filter(([from, to]) => isCore.has(from) && isCore.has(to));
  const rank = new Map(core.map((name) => [name, 0]));
  // In a circle the ranks would rise for ever: as many rounds as there are variables are enough for all others.
  for (let round = 1; round < core.length; round += 1)
    for (const [from, to] of arrows)
      if (rank.get(to)! <= rank.get(from)! && rank.get(from)! < core.length - 1)
        rank.set(to, rank.get(from)! + 1);
  const used = [...new Set(rank.values())].sort((a, b) => a - b);
  const columns = used.map((own) => core.filter((name) => rank.get(name) === own));
  const place = new Map<string, number>();
  return columns.map((names) => {
    const middle = (name: string) => {
      const before = arrows.filter(([, to]) => to === name).flatMap(([from]) => place.get(from) ?? []);
      return before.length > 0 ? before.reduce((sum, at) => sum + at, 0) / before.length : Infinity;
    };
    const sorted = names.toSorted((a, b) => (middle(a) === middle(b) ? 0 : middle(a) - middle(b)));
    sorted.forEach((name, at) => place.set(name, (at + 0.5) / sorted.length));
    return sorted;
  });
}

function blockOf(name: string, isLatent: boolean, indicators: readonly string[], side: Side): Block {
  const size = isLatent ? LATENT : OBSERVED;
  const count = indicators.length;
  const node = (x: number, y: number): Node => ({
    name,
    kind: isLatent ? 'latent' : 'observed',
    x,
    y,
    ...size,
  });
  const item = (of: string, x: number, y: number): Node => ({
    name: of,
    kind: 'observed',
    x,
    y,
    ...OBSERVED,
  });
  if (count === 0) return { name, ...size, nodes: [node(size.width / 2, size.height / 2)] };
  if (side === 'above') {
    const step = OBSERVED.width + GAP;
    const width = Math.max(size.width, count * step - GAP);
    const height = OBSERVED.height + FAN + size.height;
    const first = (width - (count * step - GAP)) / 2 + OBSERVED.width / 2;
    const items = indicators.map((of, i) => item(of, first + i * step, OBSERVED.height / 2));
    return { name, width, height, nodes: [node(width / 2, height - size.height / 2), ...items] };
  }
  const step = OBSERVED.height + GAP;
  const width = size.width + FAN + OBSERVED.width;
  const height = Math.max(size.height, count * step - GAP);
  const first = (height - (count * step - GAP)) / 2 + OBSERVED.height / 2;
  const [own, others] =
    side === 'right'
      ? [size.width / 2, width - OBSERVED.width / 2]
      : [width - size.width / 2, OBSERVED.width / 2];
  const items = indicators.map((of, i) => item(of, others, first + i * step));
  return { name, width, height, nodes: [node(own, height / 2), ...items] };
}
