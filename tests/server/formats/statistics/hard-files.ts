import { createHash } from 'node:crypto';
import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { dataCsvChunks } from '../../../../server/formats/statistics/data-csv.ts';
import { dtaChunks } from '../../../../server/formats/statistics/dta/write-dta.ts';
import { savChunks } from '../../../../server/formats/statistics/sav/write-sav.ts';
import { rScript } from '../../../../server/formats/statistics/script/r-script.ts';
import { spssSyntax } from '../../../../server/formats/statistics/script/spss-syntax.ts';
import { bfiTable } from './bfi-table.ts';
import { emptyTable, hardTable } from './hard-table.ts';

/** The files that other programs were asked to read. */
export const filesToRead = (): Record<string, Uint8Array> => ({
  'hard.sav': Buffer.concat([...savChunks(hardTable, 'zh-CN')]),
  'hard.dta': Buffer.concat([...dtaChunks(hardTable, 'zh-CN')]),
  'empty.sav': Buffer.concat([...savChunks(emptyTable, 'en')]),
  'empty.dta': Buffer.concat([...dtaChunks(emptyTable, 'en')]),
  ...withScripts('hard', hardTable),
  ...withScripts('bfi', bfiTable()),
});

const withScripts = (name: string, table: LabelledTable): Record<string, Uint8Array> => ({
  [`${name}.csv`]: Buffer.concat([...dataCsvChunks(table)]),
  [`${name}.R`]: Buffer.from(rScript(table, 'zh-CN', `${name}.csv`)),
  [`${name}.sps`]: Buffer.from(spssSyntax(table, 'zh-CN', `${name}.csv`)),
});

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
