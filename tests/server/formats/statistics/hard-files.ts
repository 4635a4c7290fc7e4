import { createHash } from 'node:crypto';
import { dtaChunks } from '../../../../server/formats/statistics/dta/write-dta.ts';
import { savChunks } from '../../../../server/formats/statistics/sav/write-sav.ts';
import { emptyTable, hardTable } from './hard-table.ts';

/** The files that other programs were asked to read. */
export const filesToRead = (): Record<string, Uint8Array> => ({
  'hard.sav': Buffer.concat([...savChunks(hardTable, 'zh-CN')]),
  'hard.dta': Buffer.concat([...dtaChunks(hardTable, 'zh-CN')]),
  'empty.sav': Buffer.concat([...savChunks(emptyTable, 'en')]),
  'empty.dta': Buffer.concat([...dtaChunks(emptyTable, 'en')]),
});

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
