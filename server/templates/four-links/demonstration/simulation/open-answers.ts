import type { Random } from '../../../../../analysis/numeric/random.ts';
import texts from './open-answers.json' with { type: 'json' };
import { shuffled } from './shuffled.ts';

type Question = keyof typeof texts;
const QUESTIONS = Object.keys(texts) as Question[];

/** Deals the texts out, one or two to a writer and each to one writer only. */
export function openAnswerDealer(random: Random): () => Partial<Record<Question, { text: string }>> {
  const left = new Map(QUESTIONS.map((question) => [question, shuffled(texts[question], random)]));
  return () => {
    const open = QUESTIONS.filter((question) => left.get(question)!.length > 0);
    const chosen = shuffled(open, random).slice(0, random.uniform() < 0.4 ? 2 : 1);
    return Object.fromEntries(chosen.map((question) => [question, { text: left.get(question)!.pop()! }]));
  };
}
