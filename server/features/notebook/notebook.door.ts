export { rewriteNotebooks } from './notebook.queries.ts';
export { presentAgain } from './present-analysis.ts';
