import type { Lens, LensEdge } from '../../../analysis/model/frame/lens.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import type { Link } from '../../contract/lens.ts';
import { type Measure, ownScales } from '../reading/reading.door.ts';
import { linkOf, pathOf } from './links.ts';
import type { LensGround } from './open-ground.ts';
import { scoreOf } from './tell-idea.ts';
import { namesOf } from './tile-links.ts';

export interface LensLinks {
  /** Null where one of its ends has no score, or it cannot be estimated. */
  readonly of: (edge: LensEdge) => Link | null;
  readonly requests: readonly AnalysisRequest[];
}

/** Correlations of the ends of all associations, and one regression for each node that paths lead to. */
export async function askLensLinks(ground: LensGround, lens: Lens): Promise<LensLinks> {
  const scores = new Map(lens.nodes.map((node) => [node.code, scoreOf(ground, node)]));
  const edges = lens.edges.flatMap((edge) => {
    const [from, to] = [scores.get(edge.from), scores.get(edge.to)];
    return from && to && from.variable !== to.variable ? [{ edge, from, to }] : [];
  });
  const [associations, paths] = await Promise.all([
    askAssociations(
      ground,
      edges.filter(({ edge }) => edge.kind === 'association'),
    ),
    askPaths(
      ground,
      edges.filter(({ edge }) => edge.kind === 'path'),
    ),
  ]);
  return {
    of: (edge) => (edge.kind === 'path' ? paths : associations).of(edge),
    requests: [...associations.requests, ...paths.requests],
  };
}

interface Scored {
  readonly edge: LensEdge;
  readonly from: Measure;
  readonly to: Measure;
}

const nothing: LensLinks = { of: () => null, requests: [] };

async function askAssociations({ open }: LensGround, edges: readonly Scored[]): Promise<LensLinks> {
  if (edges.length === 0) return nothing;
  const measures = edges.flatMap(({ from, to }) => [from, to]);
  const variables = [...new Set(measures.map(({ variable }) => variable))];
  const { request, results } = await open.ask([{ procedure: 'correlation', variables }], {
    scales: ownScales(measures),
  });
  const [{ nPairs, matrix, intervals }] = results;
  const of = (edge: LensEdge): Link | null => {
    const found = edges.find((each) => each.edge === edge);
    if (!found) return null;
    const { from, to } = found;
    const [i, j] = [variables.indexOf(from.variable), variables.indexOf(to.variable)];
    const estimate = {
      n: nPairs.values[i]![j]!,
      value: matrix.values[i]![j],
      interval: intervals.values[i]![j],
    };
    return linkOf(open, namesOf([from, to]), estimate, 'bounded');
  };
  return { of, requests: [request] };
}

async function askPaths({ open }: LensGround, edges: readonly Scored[]): Promise<LensLinks> {
  if (edges.length === 0) return nothing;
  const outcomes = [...new Map(edges.map(({ to }) => [to.variable, to])).values()];
  const into = outcomes.map((outcome) => edges.filter(({ to }) => to.variable === outcome.variable));
  const analyses = outcomes.map((outcome, i) => ({
    procedure: 'regression' as const,
    outcome: outcome.variable,
    blocks: [[...new Set(into[i]!.map(({ from }) => from.variable))]],
    robust: 'hc3' as const,
  }));
  const scales = ownScales(edges.flatMap(({ from, to }) => [from, to]));
  const { request, results } = await open.ask(analyses, { scales });
  const of = (edge: LensEdge): Link | null => {
    const found = edges.find((each) => each.edge === edge);
    if (!found) return null;
    const at = outcomes.findIndex(({ variable }) => variable === found.to.variable);
    const model = results[at]!.models?.at(-1);
    if (!model) return null;
    const measures = [found.to, ...into[at]!.map(({ from }) => from)];
    return pathOf(open, namesOf(measures), model, found.from.variable);
  };
  return { of, requests: [request] };
}
