import { levelAt } from '../../../analysis/disclosure/atoms/judge-questions.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Node } from '../../../analysis/disclosure/atoms/tree.ts';
import type { Audience } from './audience.ts';

/** How many of a node answered a question. */
export type Answering = (question: string, node: Node) => number;

/**
 * Which questions may be told of at which nodes. Others are told what the freeze judged; the team of every set of siblings in each of
 * which enough people answered: where one has too few the question is told of their parent only, or the rest would give it.
 */
export function toldAtNodes(
  told: Disclosure,
  { tree, floor }: Pick<Audience, 'tree' | 'floor'>,
  answering: Answering,
): (question: string, node: Node) => boolean {
  if (tree === 'outside')
    return (question, node) =>
      levelAt(told.questions, question, node) !== null && answering(question, node) >= floor;
  const { nodes } = told.team;
  const known = new Map<string, boolean>();
  const isSetTold = (question: string, parent: number | null): boolean => {
    const key = `${parent} ${question}`;
    const made =
      known.get(key) ??
      ((parent === null || isSetTold(question, nodes[parent]!.parent)) &&
        nodes
          .filter((node) => node.parent === parent)
          .every((node) => isEnough(answering(question, node), floor)));
    known.set(key, made);
    return made;
  };
  return (question, node) => isSetTold(question, node.parent) && answering(question, node) > 0;
}

const isEnough = (n: number, floor: number) => n === 0 || n >= floor;
