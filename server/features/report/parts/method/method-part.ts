import type { Bilingual } from '../../../../../analysis/model/words.ts';
import type { Block } from '../../../../formats/report/block.ts';

/** Part of a method section: its heading, what was done in paragraphs, and tables below them. */
export interface MethodPart {
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly below?: readonly Block[];
}
