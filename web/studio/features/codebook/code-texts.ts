import { m } from '../../../messages/compiled/messages.js';

type TextField = 'definition' | 'include' | 'exclude' | 'nearMiss' | 'example' | 'note';

/** What is written about a code, in the order in which it is read. */
export const codeTexts: readonly { readonly field: TextField; readonly label: () => string }[] = [
  { field: 'definition', label: m.coding_definition },
  { field: 'include', label: m.interview_include },
  { field: 'exclude', label: m.interview_exclude },
  { field: 'nearMiss', label: m.coding_near_miss },
  { field: 'example', label: m.interview_example },
  { field: 'note', label: m.coding_note },
];
