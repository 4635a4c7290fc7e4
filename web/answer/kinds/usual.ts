import type { AnswerKinds } from './answer-kinds.ts';
import Notice from './Notice.svelte';
import Open from './Open.svelte';
import Scale from './Scale.svelte';
import Single from './Single.svelte';

/** The kinds that nearly every questionnaire uses. */
export const usualKinds: AnswerKinds = { notice: Notice, open: Open, scale: Scale, single: Single };
