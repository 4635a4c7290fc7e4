import { type Receipt, responseAddresses } from '../../contract/response.ts';
import { groupCommit } from '../../platform/group-commit.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { showKeyProof, showQuestionnaire } from './show-questionnaire.ts';
import { readSubmission, submitBoxes, type Submitted } from './submit-boxes.ts';
import { withdrawResponse } from './withdraw-response.ts';

// The largest box in base64url, its serial and the JSON around them.
const bodyLimit = 90 * 1024;

/** Reads and writes the answers database alone: a collector can live on a host of its own. */
export function responseRoutes(app: App, { databases, settings }: Services): void {
  const { answers } = databases;
  const submit = groupCommit<Submitted, Receipt>((group) =>
    answers.transaction().execute((db) => submitBoxes(db, group)),
  );

  mount(app, responseAddresses.questionnaire, ({ params: { study } }) =>
    showQuestionnaire(answers, study, settings.issuer),
  );
  mount(app, responseAddresses.keyProof, ({ params: { study } }) => showKeyProof(answers, study));
  mount(app, responseAddresses.submit, ({ params: { study }, body }) => submit(readSubmission(study, body)), {
    bodyLimit,
  });
  mount(app, responseAddresses.withdraw, async ({ params: { study }, body }) => {
    await answers.transaction().execute((db) => withdrawResponse(db, study, body.w));
  });
}
