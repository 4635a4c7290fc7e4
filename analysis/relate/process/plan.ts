/** The models of conditional process analysis by the numbers under which they are known (Hayes 2022, appendix A). */
export const processModels = [1, 4, 6, 7, 8, 14, 58] as const;
export type ProcessModel = (typeof processModels)[number];

/** What a model is made of. */
interface Shape {
  /** Mediators one after the other instead of side by side. */
  readonly serial?: true;
  /** Which effects depend on the moderator: of the predictor on mediators, of those on the outcome, of the predictor on the outcome. */
  readonly moderated: readonly ('toMediator' | 'fromMediator' | 'direct')[];
}

export const shapes: Readonly<Record<ProcessModel, Shape>> = {
  1: { moderated: ['direct'] },
  4: { moderated: [] },
  6: { serial: true, moderated: [] },
  7: { moderated: ['toMediator'] },
  8: { moderated: ['toMediator', 'direct'] },
  14: { moderated: ['fromMediator'] },
  58: { moderated: ['toMediator', 'fromMediator'] },
};

/** The variables of a process by their parts. */
export interface Cast {
  readonly x: string;
  readonly m: readonly string[];
  readonly y: string;
}

/** An equation: what it explains, by which of the cast, and whose effects in it the moderator changes. */
export interface Equation {
  readonly outcome: string;
  readonly causes: readonly string[];
  readonly moderated: readonly string[];
}

/** The equations of a model, that of the outcome last. */
export function equationsOf(model: ProcessModel, { x, m, y }: Cast): Equation[] {
  const { serial, moderated } = shapes[model];
  const mediators = m.map((outcome, j) => ({
    outcome,
    causes: [x, ...(serial ? m.slice(0, j) : [])],
    moderated: moderated.includes('toMediator') ? [x] : [],
  }));
  const own = [
    ...(moderated.includes('direct') ? [x] : []),
    ...(moderated.includes('fromMediator') ? m : []),
  ];
  return [...mediators, { outcome: y, causes: [x, ...m], moderated: own }];
}

/** The ways from predictor to outcome through mediators, each as the variables on it: one mediator first. */
export function indirectPaths(model: ProcessModel, { x, m, y }: Cast): string[][] {
  if (!shapes[model].serial) return m.map((mediator) => [x, mediator, y]);
  const chains = m.reduce<string[][]>(
    (all, mediator) => [...all, ...all.map((chain) => [...chain, mediator])],
    [[]],
  );
  return chains
    .filter((chain) => chain.length > 0)
    .sort((a, b) => a.length - b.length)
    .map((chain) => [x, ...chain, y]);
}

export const arrow = (path: readonly string[]) => path.join(' → ');
