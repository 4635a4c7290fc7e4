import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Report } from '../../platform/child/messages.ts';
import { openDatabases } from '../../platform/database/open.ts';
import type { Settings } from '../../platform/settings.ts';
import { type AnsweredInstrument, openBoxes } from '../response/response.door.ts';
import type { Cells } from './cells.ts';
import { joinVersions } from './join-versions.ts';
import { packColumns, type PackedColumn } from './pack-columns.ts';

export interface FreezeTask {
  readonly settings: Pick<Settings, 'dataFolder' | 'postgres'>;
  readonly study: StudyId;
  readonly key: Uint8Array;
  readonly instrument: AnsweredInstrument;
  readonly floor: number;
  /** The cells of the last release by `pool name`. */
  readonly earlier: ReadonlyMap<string, Cells>;
  /** The version that the last release answers, where it is another one. */
  readonly before: Definition | null;
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
    if (sheets.length < floor) return { received: sheets.length, unreadable, packed: null };
    const { definition } = instrument;
    const cells = task.before ? joinVersions(task.before, definition, earlier) : earlier;
    const packed = packColumns(definition, sheets, ({ pool, name }) => cells.get(`${pool} ${name}`) ?? []);
    return { received: sheets.length, unreadable, packed };
  } finally {
    await answers.destroy();
  }
}
