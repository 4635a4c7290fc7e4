export { randomOrder } from './shuffle.ts';
