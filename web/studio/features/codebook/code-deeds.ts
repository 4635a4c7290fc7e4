import type { SvelteSet } from 'svelte/reactivity';
import type { Code } from '../../../../server/contract/codebook.ts';
import type { CodeDrag } from './code-drag.svelte.ts';
import type { Step } from './code-tree.ts';

/** What can be done with the codes of a tree; left out of it is what the reader may not do. */
export interface CodeDeeds {
  readonly mayEdit: boolean;
  /** Moving is for the whole tree only, not for what a search has left of it. */
  readonly mayMove: boolean;
  readonly selected: SvelteSet<string>;
  readonly drag: CodeDrag;
  readonly step: (code: Code, beside: readonly Code[], step: Step) => void;
  readonly edit: (code: Code) => void;
  readonly addBelow: (code: Code) => void;
  readonly merge: (code: Code) => void;
  readonly split: (code: Code) => void;
  readonly retire: (code: Code) => void;
  readonly history: (code: Code) => void;
}
