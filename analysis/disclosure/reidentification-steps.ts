import {
  cellShares,
  countCells,
  type Question,
  reidentificationRisk,
  type Risk,
  type Setting,
  uniques,
} from './reidentification.ts';

/** One change of the questionnaire that makes people harder to single out. */
export type Step =
  | { readonly kind: 'detach'; readonly code: string }
  /** Makes one category of two neighbours; positions count from 0 in the question as it then stands. */
  | { readonly kind: 'merge'; readonly code: string; readonly categories: [first: number, second: number] };

export interface Advice {
  /** What to do, in order, and the risk after each step. */
  readonly steps: { readonly step: Step; readonly risk: Risk }[];
  /** False when not even detaching everything is enough. */
  readonly reached: boolean;
}

/**
 * Which questions to merge or detach until the expected share of sample uniques is at most `bar`. Of the steps that reach the bar
 * the one that leaves most cells is taken, for it keeps most of what can be analysed; while none does, the one that lowers the
 * share most. Greedy: short, not proved to be shortest. Only neighbouring categories are merged, as ordered bands allow; of a
 * question whose categories have no order other pairs may suit better. Cost: one pass over the cells a candidate, few candidates.
 *
 * @example
 * const thirds = { code: 'D1', shares: [1, 1, 1], storage: 'linked' };
 * adviseSteps([thirds], { respondents: 6, population: 6, floor: 5 }, 0.1).steps[0].step // => { kind: 'merge', code: 'D1', categories: [0, 1] }
 */
export function adviseSteps(questions: readonly Question[], setting: Setting, bar: number): Advice {
  const share = (tried: readonly Question[]) => uniques(cellShares(tried), setting.respondents);
  const steps: { step: Step; risk: Risk }[] = [];
  let current = questions;
  while (share(current) > bar) {
    const tried = stepsOf(current).map((step) => {
      const after = take(current, step);
      return { step, after, share: share(after), cells: countCells(after) };
    });
    if (tried.length === 0) return { steps, reached: false };
    const enough = tried.filter((each) => each.share <= bar);
    const best =
      enough.length > 0
        ? enough.reduce((a, b) => (b.cells > a.cells ? b : a))
        : tried.reduce((a, b) => (b.share < a.share ? b : a));
    current = best.after;
    steps.push({ step: best.step, risk: reidentificationRisk(current, setting) });
  }
  return { steps, reached: true };
}

function stepsOf(questions: readonly Question[]): Step[] {
  return questions
    .filter(({ storage }) => storage === 'linked')
    .flatMap(({ code, shares }): Step[] => {
      const merges =
        shares.length > 2
          ? shares.slice(1).map((_, at): Step => ({ kind: 'merge', code, categories: [at, at + 1] }))
          : [];
      return [...merges, { kind: 'detach', code }];
    });
}

function take(questions: readonly Question[], step: Step): Question[] {
  return questions.map((question) => {
    if (question.code !== step.code) return question;
    if (step.kind === 'detach') return { ...question, storage: 'detached' };
    const [first, second] = step.categories;
    const sum = question.shares[first]! + question.shares[second]!;
    return {
      ...question,
      shares: question.shares.flatMap((share, at) => (at === first ? sum : at === second ? [] : share)),
    };
  });
}
