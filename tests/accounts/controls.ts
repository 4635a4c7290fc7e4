import type { Attack } from './attack.ts';
import { preHijack } from './attacks/entry.ts';
import { codes } from './attacks/factors.ts';
import { guessOne } from './attacks/guessing.ts';
import { plantedSession } from './attacks/sessions.ts';
import type { Ground } from './ground.ts';

/** A guard taken away, and the attack that must find it gone. */
export interface Control {
  readonly name: string;
  readonly attack: Attack;
  readonly breach: (ground: Ground) => Promise<void>;
}

/** After each request the database is brought into the state in which the guard has no effect. */
function afterEach(ground: Ground, undo: () => Promise<unknown>): Promise<void> {
  ground.app.addHook('onSend', async () => {
    await undo();
  });
  return Promise.resolve();
}

export const controls: readonly Control[] = [
  {
    name: 'whoever has the e-mail of an invitation is a member without accepting',
    attack: preHijack,
    breach: (ground) =>
      afterEach(ground, async () => {
        const found = await ground.studio
          .selectFrom('invitation')
          .innerJoin('researcher', 'researcher.email', 'invitation.email')
          .select(['invitation.study_id', 'researcher.id', 'invitation.role'])
          .execute();
        for (const { study_id, id, role } of found)
          await ground.studio
            .insertInto('member')
            .values({ study_id: study_id!, researcher_id: id, role: role! })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      }),
  },
  {
    name: 'half a sign-in counts as a whole one',
    attack: plantedSession,
    breach: (ground) =>
      afterEach(ground, () =>
        ground.studio
          .updateTable('session')
          .set({ strength: 'strong' })
          .where('strength', '=', 'half')
          .execute(),
      ),
  },
  {
    name: 'failed tries are forgotten',
    attack: guessOne,
    breach: (ground) => afterEach(ground, () => ground.studio.deleteFrom('brake').execute()),
  },
  {
    name: 'a code may be used again',
    attack: codes,
    breach: (ground) =>
      afterEach(ground, () => ground.studio.updateTable('totp').set({ last_step: 0 }).execute()),
  },
];
