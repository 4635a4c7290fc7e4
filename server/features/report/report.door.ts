export { removeReportFiles, rewriteReports } from './report.queries.ts';
