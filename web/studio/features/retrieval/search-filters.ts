import type { Code } from '../../../../server/contract/codebook.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';

/** Whose words can be looked for. */
export const speakers = ['respondent', 'interviewer', 'other', 'unknown'] as const;

/** What a search can be kept to besides values of the frame, in the names of its address. */
export function searchFilters(codes: readonly Code[]) {
  return [
    {
      name: 'speaker',
      label: m.retrieval_speaker(),
      options: [
        { value: 'respondent', label: m.retrieval_respondent() },
        { value: 'interviewer', label: m.retrieval_interviewer() },
        { value: 'other', label: m.retrieval_other() },
        { value: 'unknown', label: m.retrieval_unknown() },
      ],
    },
    {
      name: 'code',
      label: m.retrieval_code(),
      options: codes.map(({ code, name }) => ({ value: code, label: `${code} ${locale.pick(name)}` })),
    },
  ];
}
