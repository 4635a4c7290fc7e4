/** What is needed only after consent: fetched behind the first view, so that the first view is small. */
export { default as ReceiptPage } from './pages/ReceiptPage.svelte';
export { default as ResumePage } from './pages/ResumePage.svelte';
export { default as ReviewPage } from './pages/ReviewPage.svelte';
export { default as SendPage } from './pages/SendPage.svelte';
export { default as TicketPage } from './pages/TicketPage.svelte';
export { Patience } from './patience.svelte.ts';
export { drawTicket } from './ticket.ts';
