import type { Problem } from '../problem.ts';

/** What a child is asked: call the function `run` of a module. */
export interface Task {
  readonly module: string;
  readonly input: unknown;
  readonly outputMB: number;
}

/** What a child says. Classes of errors do not survive the way, so a refusal is sent as what it says. */
export type Message =
  | { readonly progress: Progress }
  | { readonly outcome: Uint8Array }
  | { readonly refused: Pick<Problem, 'code' | 'details'> }
  | { readonly fault: string };

/** How much is done, of how much. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Report = (progress: Progress) => void;
