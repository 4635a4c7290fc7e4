import type { StudyId } from '../../contract/ids.ts';
import { openDatabases } from '../../platform/database/open.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Tree } from '../board/board.door.ts';
import { treeOfInbox } from '../response/response.door.ts';

export interface BoardTask {
  readonly settings: Pick<Settings, 'dataFolder' | 'postgres'>;
  readonly study: StudyId;
}

/** The body of a child process: hashes the boxes that a freeze holds. It writes nothing anywhere. */
export async function run({ settings, study }: BoardTask): Promise<Tree> {
  const { answers } = openDatabases({ ...settings, role: 'collector' });
  try {
    return await treeOfInbox(answers, study);
  } finally {
    await answers.destroy();
  }
}
