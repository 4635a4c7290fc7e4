import type { App } from '../../platform/http/app-type.ts';
import { wipeDeleted } from '../../platform/database/wipe.ts';
import type { Services } from '../../platform/services.ts';
import { deleteAnswers } from './delete-answers.ts';
import { deleteWholeStudy } from './delete-study.ts';
import { claimDue, upsertRetention } from './retention.queries.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** Carries out what owners decided for the end of retention, from the start on and then every ten minutes. */
export function keepRetention(app: App, services: Services): void {
  const look = () => carryOutDue(services).catch((error: unknown) => services.log.error(error));
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = look();
  }, LOOK_EVERY_MS).unref();
  app.addHook('onReady', async () => void (looking = look()));
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await looking;
  });
}

/** Deletes, study by study, what is due. A process that dies amid one leaves it to another, or to the next start. */
export async function carryOutDue({ databases, now }: Services): Promise<void> {
  for (;;) {
    const due = await claimDue(databases.studio, now());
    if (!due) return;
    const { study, afterwards, by } = due;
    if (afterwards === 'study')
      await deleteWholeStudy(databases, study, { researcher: by, at: now(), because: 'retention' });
    else {
      await deleteAnswers(databases, study, by, now());
      await upsertRetention(databases.studio, study, { done_at: now().toISOString() });
    }
    await wipeDeleted(databases);
  }
}
