import { levelAt } from '../../analysis/disclosure/atoms/judge-questions.ts';
import type { Disclosure } from '../../analysis/disclosure/atoms/plan-disclosure.ts';
import { type Bits, bitsOf, has } from './bits.ts';
import { wayOf } from './bureau/columns.ts';
import { type Person, scales } from './bureau/people.ts';
import { truthOf } from './bureau/truth.ts';
import { distribution, summary } from './published.ts';
import { type Statistic, type Target, total } from './statistic.ts';

/** Everything that a plan allows readers outside to be told, all of it told: more than any page shows. */
export function outsideStatistics(
  plan: Disclosure,
  people: readonly Person[],
  all: readonly Person[],
  name: string,
): Statistic[] {
  const { nodes } = plan.outside;
  const { answers } = truthOf(all, 0);
  const ways = people.map((person) => new Set(wayOf(nodes, person)));
  return nodes.flatMap((node) => {
    const group: Bits = bitsOf(all, (_, at) => ways[at]?.has(node.id) ?? false);
    const from = `${name}, node ${node.id} (${node.n})`;
    return Object.keys(plan.questions.levels).flatMap((question) => {
      const level = levelAt(plan.questions, question, node);
      if (!level) return [];
      if (question in scales) return scaleMean(answers, group, question, from);
      const mean = summary(answers, { from, people: group }, question, 'rounded');
      return level === 'summary'
        ? mean
        : [...mean, ...distribution(answers, { from, people: group }, question)];
    });
  });
}

/** The mean of a scale is that of its items together. */
export function scaleMean(
  answers: Target['answers'],
  people: Bits,
  scale: string,
  from: string,
): Statistic[] {
  const own = scales[scale]!;
  let sum = 0;
  let n = 0;
  answers[own[0]!]!.forEach((_, at) => {
    if (!has(people, at)) return;
    n++;
    for (const item of own) sum += answers[item]![at]!;
  });
  const times = n * own.length;
  const mean = Number((sum / times).toFixed(n < 30 ? 1 : 2));
  const half = n < 30 ? 0.05 : 0.005;
  const parts = own.map((item) => ({ item, points: total }));
  return [{ from, people, parts, low: (mean - half) * times, high: (mean + half) * times }];
}
