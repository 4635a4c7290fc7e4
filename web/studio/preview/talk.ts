import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../analysis/model/words.ts';
import type { Mode } from '../../../server/contract/participation.ts';
import type { Promises } from '../../../server/contract/promises.ts';

/** What the studio tells the preview in its frame. */
export type Order =
  | {
      readonly order: 'show';
      readonly view: 'consent' | 'cards';
      readonly definition: Definition;
      readonly language: string;
      readonly dark: boolean;
      /** The study: its title, mode and promises decide what the first page says. */
      readonly study: { readonly title: Text; readonly promises: Promises; readonly mode: Mode };
    }
  /** Begin with these answers; another seed draws other forms and orders. */
  | { readonly order: 'begin'; readonly seed: number; readonly answers: Answers; readonly at: string | null }
  | { readonly order: 'go'; readonly to: string };

/** What the preview tells the studio: that it listens, or where it is and with which answers. */
export type Report =
  | { readonly report: 'ready' }
  | { readonly report: 'walked'; readonly answers: Answers; readonly at: string | null };

export const isOrder = (data: unknown): data is Order =>
  typeof data === 'object' && data !== null && 'order' in data;
export const isReport = (data: unknown): data is Report =>
  typeof data === 'object' && data !== null && 'report' in data;
