import type { Tile } from '../../../analysis/model/frame/lens.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import type { Link, ToldIdea } from '../../contract/lens.ts';
import { type Measure, ownScales } from '../reading/reading.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import { linkOf, sideOf } from './links.ts';
import type { LensGround } from './open-ground.ts';
import { scoreOf } from './tell-idea.ts';

/** How the parts of tiles stand to each other, and to what rises with them. */
export interface TileLinks {
  /** The first of two parts minus the second, in the same people. */
  readonly differenceOf: (tile: Tile, first: number, second: number) => Link | null;
  /** What rises correlated with each part. */
  readonly risesOf: (tile: Tile) => (Link | null)[];
  readonly requests: readonly AnalysisRequest[];
}

/** Asks for all of it at once. */
export async function askTileLinks(ground: LensGround, tiles: readonly Tile[]): Promise<TileLinks> {
  const { open } = ground;
  const scores = new Map(tiles.map((tile) => [tile, tile.parts.map((part) => scoreOf(ground, part))]));
  const outcomeOf = ({ outcome }: Tile) =>
    outcome === undefined ? null : scoreOf(ground, { reading: { scale: outcome } });
  const pairs = tiles.flatMap((tile) => (tile.kind === 'rise' ? [] : pairsOf(scores.get(tile)!)));
  const rises = tiles.flatMap((tile) => {
    const outcome = outcomeOf(tile);
    const parts = scores.get(tile)!.flatMap((each) => each ?? []);
    return tile.kind === 'rise' && outcome && parts.length > 0 ? [{ tile, outcome, parts }] : [];
  });
  const measures = [...pairs.flat(), ...rises.flatMap(({ outcome, parts }) => [outcome, ...parts])];
  const [paired, correlated] = await Promise.all([
    askPairs(open, pairs, measures),
    askRises(open, rises, measures),
  ]);
  return {
    differenceOf: (tile, first, second) => {
      const [one, other] = [scores.get(tile)![first], scores.get(tile)![second]];
      return one && other ? paired.of(one, other) : null;
    },
    risesOf: (tile) => scores.get(tile)!.map((score) => score && correlated.of(tile, score)),
    requests: [...paired.requests, ...correlated.requests],
  };
}

type Pair = readonly [Measure, Measure];

/** Every two parts that are scored on the same range. */
function pairsOf(scores: readonly (Measure | null)[]): Pair[] {
  const known = scores.flatMap((score) => score ?? []);
  return known.flatMap((one, i) =>
    known
      .slice(i + 1)
      .filter((other) => other.variable !== one.variable && String(other.range) === String(one.range))
      .map((other): Pair => [one, other]),
  );
}

async function askPairs(open: OpenSurvey, pairs: readonly Pair[], measures: readonly Measure[]) {
  if (pairs.length === 0) return { of: () => null, requests: [] };
  const analyses = pairs.map(([before, after]) => ({
    procedure: 'paired' as const,
    before: before.variable,
    after: after.variable,
  }));
  const { request, results } = await open.ask(analyses, { scales: ownScales(measures) });
  const of = (one: Measure, other: Measure): Link | null => {
    const at = pairs.findIndex(([a, b]) => a.variable === one.variable && b.variable === other.variable);
    const found = results[at];
    return found ? linkOf(open, namesOf([one, other]), { ...found, value: found.difference }, 'mean') : null;
  };
  return { of, requests: [request] };
}

interface Rise {
  readonly tile: Tile;
  readonly outcome: Measure;
  readonly parts: readonly Measure[];
}

async function askRises(open: OpenSurvey, rises: readonly Rise[], measures: readonly Measure[]) {
  if (rises.length === 0) return { of: () => null, requests: [] };
  const variablesOf = ({ outcome, parts }: Rise) => [
    ...new Set([outcome, ...parts].map(({ variable }) => variable)),
  ];
  const analyses = rises.map((rise) => ({
    procedure: 'correlation' as const,
    variables: variablesOf(rise),
  }));
  const { request, results } = await open.ask(analyses, { scales: ownScales(measures) });
  const of = (tile: Tile, score: Measure): Link | null => {
    const at = rises.findIndex((rise) => rise.tile === tile);
    const rise = rises[at];
    const column = rise ? variablesOf(rise).indexOf(score.variable) : 0;
    if (!rise || column < 1) return null;
    const { nPairs, matrix, intervals } = results[at]!;
    const [n, value, interval] = [nPairs, matrix, intervals].map(({ values }) => values[0]![column]);
    return linkOf(
      open,
      namesOf([rise.outcome, score]),
      { n: n as number, value: value as number | null, interval: interval as [number, number] | null },
      'bounded',
    );
  };
  return { of, requests: [request] };
}

/** A score is told of where it and the items it is made of are. */
export const namesOf = (measures: readonly Measure[]): string[] =>
  measures.flatMap(({ variable, items }) => [variable, ...items]);

/** The part that stands below each other one in the same people; undefined where intervals do not tell, or a high value is the bad one. */
export function weakestOf(
  tile: Tile,
  parts: readonly Pick<ToldIdea, 'survey'>[],
  { differenceOf }: Pick<TileLinks, 'differenceOf'>,
): number | undefined {
  if (parts.length < 2 || parts.some(({ survey }) => !survey || survey.adverse)) return undefined;
  const isBelow = (part: number, other: number) => {
    const link = part < other ? differenceOf(tile, part, other) : differenceOf(tile, other, part);
    return link !== null && sideOf(link.interval, 0) === (part < other ? 'below' : 'above');
  };
  const found = parts.findIndex((_, part) =>
    parts.every((__, other) => other === part || isBelow(part, other)),
  );
  return found < 0 ? undefined : found;
}
