import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Manifest } from '../../contract/release.ts';
import type { Report } from '../../platform/child/messages.ts';
import { openDatabases } from '../../platform/database/open.ts';
import type { Settings } from '../../platform/settings.ts';
import { type AnsweredInstrument, openBoxes } from '../response/response.door.ts';
import type { Cells } from './cells.ts';
import { joinVersions } from './join-versions.ts';
import { atomsIn, shuffleAtoms } from './earlier-atoms.ts';
import { columnPacker, type PackedColumn } from './pack-columns.ts';
import type { PlannedColumn } from './plan-columns.ts';
import { type GroupRules, planGroups } from './plan-groups.ts';

export interface FreezeTask {
  readonly settings: Pick<Settings, 'dataFolder' | 'postgres'>;
  readonly study: StudyId;
  readonly key: Uint8Array;
  readonly instrument: AnsweredInstrument;
  /** So many sheets there must be. */
  readonly least: number;
  readonly rules: GroupRules;
  /** The cells of the last release by `pool name`. */
  readonly earlier: ReadonlyMap<string, Cells>;
  readonly last: Manifest | null;
  /** The version that the last release answers, where it is another one. */
  readonly before: Definition | null;
}

/** Nothing is frozen where there were too few boxes for a release. */
export interface OpenedInbox {
  readonly unreadable: number;
  readonly frozen: Frozen | null;
}

export interface Frozen {
  readonly packed: readonly PackedColumn[];
  readonly disclosure: Disclosure;
}

/** The body of a child process, which ends with it: opens the boxes and shuffles what was in them. It writes nothing anywhere. */
export async function run(task: FreezeTask, report: Report): Promise<OpenedInbox> {
  const { study, instrument, key, least, rules, last, earlier } = task;
  const { answers } = openDatabases({ ...task.settings, role: 'collector' });
  try {
    const { definition } = instrument;
    const packer = columnPacker(definition);
    let [received, unreadable] = [0, 0];
    for await (const opened of openBoxes(answers, study, instrument, key, report)) {
      packer.add(opened.sheets);
      received += opened.sheets.length;
      unreadable += opened.unreadable;
    }
    if (received < least) return { unreadable, frozen: null };
    const cells = task.before ? joinVersions(task.before, definition, earlier) : earlier;
    const cellsOf = ({ pool, name }: PlannedColumn) => cells.get(`${pool} ${name}`) ?? [];
    const { packed, order } = packer.finish(cellsOf);
    const before = last && shuffleAtoms(atomsIn(last, earlier), order);
    const disclosure = planGroups(definition, packed, rules, before ?? undefined);
    return { unreadable, frozen: { packed, disclosure } };
  } finally {
    await answers.destroy();
  }
}
