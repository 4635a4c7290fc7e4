/** What seals and sends the answers. Fetched with the first answer, long before it is needed. */
export { default as ReceiptPage } from '../pages/ReceiptPage.svelte';
export { default as ReviewPage } from '../pages/ReviewPage.svelte';
export { default as SendPage } from '../pages/SendPage.svelte';
