export { answerRecords, askRecords, askRecordsAgain, type RecordLooker } from './ask-records.ts';
export type { RecordManifest, RecordRelease } from './manifest.ts';
export { findRecordRelease, listRecordReleases, loadRecordTable } from './record-release.ts';
export { verifyRecords } from './verify-records.ts';
