/** What exchanges a slip's code for a ticket and asks the questions. Fetched with the consent. */
export { default as AnsweringView } from '../AnsweringView.svelte';
export { Answering } from '../answering.svelte.ts';
export { kindsOf } from '../kinds/kinds-of.ts';
