import type { AnswerKinds } from './answer-kinds.ts';
import { furtherKinds } from './further.ts';
import { usualKinds } from './usual.ts';

/** Every kind that is answered or read: what a preview needs. */
export const answerKinds: AnswerKinds = { ...usualKinds, ...furtherKinds };
