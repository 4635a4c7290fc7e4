import type { Code } from '../../../../server/contract/codebook.ts';
import { m } from '../../../messages/compiled/messages.js';
import { linkMarks, stanceMarks } from '../../../ui/construct.ts';
import { locale } from '../../../ui/locale.svelte.ts';
import { links, stances } from '../excerpt/links.ts';
import { roleBandOptions } from '../interview/role-bands.ts';

/** What a search can be kept to, in the names of its address. */
export function searchFilters(codes: readonly Code[]) {
  return [
    {
      name: 'speaker',
      label: m.retrieval_speaker(),
      options: [
        { value: 'respondent', label: m.retrieval_respondent() },
        { value: 'interviewer', label: m.retrieval_interviewer() },
      ],
    },
    { name: 'roleBand', label: m.retrieval_role_band(), options: roleBandOptions() },
    {
      name: 'link',
      label: m.retrieval_link(),
      options: links.map((value) => ({
        value,
        label: `${linkMarks[value].glyph} ${linkMarks[value].name()}`,
      })),
    },
    {
      name: 'stance',
      label: m.retrieval_stance(),
      options: stances.map((value) => ({
        value,
        label: `${stanceMarks[value].glyph} ${stanceMarks[value].name()}`,
      })),
    },
    {
      name: 'code',
      label: m.retrieval_code(),
      options: codes.map(({ code, name }) => ({ value: code, label: `${code} ${locale.pick(name)}` })),
    },
  ];
}
