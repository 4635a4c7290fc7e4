export { addFile } from './add-file.ts';
export { answerRecords, askRecords, type RecordLooker } from './ask-records.ts';
export { freezeRecords } from './freeze-records.ts';
export type { RecordManifest, RecordRelease } from './manifest.ts';
export { findRecordRelease, listRecordReleases, loadRecordTable } from './record-release.ts';
export { readUpload } from './read-upload.ts';
export { detailOf } from './show-records.ts';
export { verifyRecords } from './verify-records.ts';
