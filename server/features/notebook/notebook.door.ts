export { presentAgain } from './present-analysis.ts';
