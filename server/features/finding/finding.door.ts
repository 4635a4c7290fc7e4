export { readFindings } from './read-findings.ts';
