import type { StudyId } from '../../contract/ids.ts';
import type { Report } from '../../platform/child/messages.ts';
import { openDatabases } from '../../platform/database/open.ts';
import type { Settings } from '../../platform/settings.ts';
import { type AnsweredInstrument, openBoxes } from '../response/response.door.ts';
import type { Cells } from './cells.ts';
import { packColumns, type PackedColumn } from './pack-columns.ts';

export interface FreezeTask {
  readonly settings: Pick<Settings, 'dataFolder' | 'postgres'>;
  readonly study: StudyId;
  readonly key: Uint8Array;
  readonly instrument: AnsweredInstrument;
  readonly floor: number;
  /** The cells of the last release of the same instrument by `pool name`. */
  readonly earlier: ReadonlyMap<string, Cells>;
}

/** Without columns there were too few boxes for a release. */
export interface OpenedInbox {
  readonly received: number;
  readonly unreadable: number;
  readonly packed: readonly PackedColumn[] | null;
}

/** The body of a child process, which ends with it: opens the boxes and shuffles what was in them. It writes nothing anywhere. */
export async function run(task: FreezeTask, report: Report): Promise<OpenedInbox> {
  const { study, instrument, key, floor, earlier } = task;
  const { answers } = openDatabases({ ...task.settings, role: 'collector' });
  try {
    const { sheets, unreadable } = await openBoxes(answers, study, instrument, key, report);
    const before = ({ pool, name }: { pool: string; name: string }) => earlier.get(`${pool} ${name}`) ?? [];
    const packed = sheets.length < floor ? null : packColumns(instrument.definition, sheets, before);
    return { received: sheets.length, unreadable, packed };
  } finally {
    await answers.destroy();
  }
}
