import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures } from './figures.ts';
import { lostOf, settleAccount } from './stored.ts';
import { openWorkplace } from './workplace.ts';

const SMALL = 'size=3m';
const ROOMY = 'size=256m';

/** Whether this account may mount a small disk; elsewhere disks cannot be filled without harm. */
export function mayMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * A disk of three mebibytes fills under its writers. Those who were refused come again with the same bytes once there is
 * room; the server was never restarted.
 */
export async function fillDisk(respondents: number): Promise<Figures & { refused: number }> {
  let mounted = '';
  const place = await openWorkplace(respondents, {
    env: (_, data) => {
      mkdirSync(data);
      execFileSync('mount', ['-t', 'tmpfs', '-o', SMALL, 'tmpfs', data]);
      mounted = data;
      return {};
    },
  });
  try {
    const { fleet, study, server } = place;
    let over = false;
    const answering = fleet.answerUntil(() => over);
    while (fleet.brokenOff < 60 && !fleet.isDone) await sleep(50);
    over = true;
    await answering;
    const refused = fleet.brokenOff;
    // A copy is read while the disk is full, as it would be found.
    const full = await place.read(study.study);
    const lost = new Set(lostOf(fleet, full));
    execFileSync('mount', ['-o', `remount,${ROOMY}`, mounted]);
    await fleet.answerUntil(() => false);
    await fleet.finish();
    await server.kill();
    const stored = await place.read(study.study);
    for (const serial of lostOf(fleet, stored)) lost.add(serial);
    return {
      trial: `disk full (tmpfs), ${refused} requests refused meanwhile`,
      rounds: 1,
      acknowledged: fleet.acknowledged.size,
      damaged: [full, stored].filter(({ damaged }) => damaged).length,
      ...settleAccount(fleet, stored),
      lost: lost.size,
      refused,
    };
  } finally {
    await place.server.kill();
    execFileSync('umount', [mounted]);
    await place.close();
  }
}
