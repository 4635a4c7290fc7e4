import type { SaidBy, Spoken } from '../../../../server/contract/retrieval.ts';
import { m } from '../../../messages/compiled/messages.js';
import { router } from '../../state/router.svelte.ts';

const choices = ['respondents', 'all-but-interviewers', 'everyone'] as const;

/** Whose words count by the address of the page. */
export function saidByAsked(usual: SaidBy): SaidBy {
  return choices.find((each) => each === router.query.get('said')) ?? usual;
}

/** A sentence on turns without a role, where there are any: they are missing in what respondents say. */
export function roleNotes({ turns, withoutRole }: Spoken): string[] {
  return withoutRole > 0 ? [m.retrieval_without_role({ count: withoutRole, turns })] : [];
}
