import { Problem } from '../../platform/problem.ts';

/** What a source says that refused its question: nothing. Other faults are not its answer. */
export function nothing(error: unknown): [] {
  if (error instanceof Problem) return [];
  throw error;
}
