/** What is needed only after the questions: fetched behind the first view, so that the first view is small. */
export { flagAnswers } from '../../analysis/questionnaire/flag-answers.ts';
export { default as ReceiptPage } from './pages/ReceiptPage.svelte';
export { default as ReviewPage } from './pages/ReviewPage.svelte';
export { default as SendPage } from './pages/SendPage.svelte';
export { sealSheet } from './seal.ts';
export { withdrawalSecret } from './secret.ts';
