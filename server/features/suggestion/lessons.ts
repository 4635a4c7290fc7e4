import { learn, type Suggestion } from '../../../analysis/suggestion/learn.ts';
import type { Values } from '../../contract/construct.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Suggestions } from '../../contract/suggestion.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { settledExamples } from './settled-examples.ts';

/** What the settled excerpts of a study teach about one interview, of which itself is no part. */
export interface Lesson {
  readonly settled: number;
  readonly codes: (words: string) => Suggestion[];
  readonly values: (words: string) => Suggestions['values'];
}

const KEPT_MS = 60_000;
const MOST_KEPT = 20;

/** Learning reads every settled excerpt, coding asks at each sentence: so a lesson is kept for a minute. */
export class Lessons {
  readonly #now: () => Date;
  readonly #kept = new Map<string, { readonly until: number; readonly lesson: Promise<Lesson> }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  about(db: StudioDb, study: StudyId, interview: InterviewId): Promise<Lesson> {
    const key = `${study} ${interview}`;
    const time = this.#now().getTime();
    const found = this.#kept.get(key);
    if (found && time < found.until) return found.lesson;
    const lesson = learnAll(db, study, interview);
    lesson.catch(() => this.#kept.delete(key));
    this.#kept.delete(key);
    this.#kept.set(key, { until: time + KEPT_MS, lesson });
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return lesson;
  }
}

async function learnAll(db: StudioDb, study: StudyId, interview: InterviewId): Promise<Lesson> {
  const { settled: all, definitions, dimensions } = await settledExamples(db, study);
  const settled = all.filter(({ group }) => group !== interview);
  const learned = dimensions.map(({ code }) => ({
    dimension: code,
    nearest: learn(settled.map(({ words, values }) => ({ words, labels: labelOf(values, code) }))),
  }));
  return {
    settled: settled.length,
    codes: learn([...settled, ...definitions]),
    values: (words) =>
      learned.flatMap(({ dimension, nearest }) =>
        nearest(words)
          .slice(0, 1)
          .map(({ label, score }) => ({ dimension, value: label, score })),
      ),
  };
}

function labelOf(values: Values, dimension: string): string[] {
  const value = values[dimension];
  return value === undefined ? [] : [value];
}
