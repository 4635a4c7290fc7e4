import type { CodeDefinition } from '../../../../server/contract/codebook.ts';
import type { Bilingual } from '../../../../server/contract/construct.ts';
import { m } from '../../../messages/compiled/messages.js';

type TextField = {
  [Field in keyof CodeDefinition]: CodeDefinition[Field] extends Bilingual ? Field : never;
}[keyof CodeDefinition];

/** What is written about a code in both languages, in the order in which it is read. */
export const codeTexts: readonly { readonly field: TextField; readonly label: () => string }[] = [
  { field: 'definition', label: m.coding_definition },
  { field: 'include', label: m.interview_include },
  { field: 'exclude', label: m.interview_exclude },
  { field: 'nearMiss', label: m.coding_near_miss },
  { field: 'example', label: m.interview_example },
];
