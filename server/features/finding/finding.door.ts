export { rewriteFindings } from './finding.queries.ts';
export { readFindings } from './read-findings.ts';
