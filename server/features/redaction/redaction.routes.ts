import { redactionAddresses } from '../../contract/redaction.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { listRedactions, proposeRedactions } from './list-redactions.ts';
import { redactSpans } from './redact-spans.ts';
import { removeRedaction } from './remove-redaction.ts';

export function redactionRoutes(app: App, services: Services): void {
  const { studio } = services.databases;
  mount(app, redactionAddresses.list, ({ params: { study, interview } }) =>
    listRedactions(studio, study, interview),
  );
  mount(app, redactionAddresses.propose, ({ params: { study, interview } }) =>
    proposeRedactions(studio, study, interview),
  );
  mount(app, redactionAddresses.redact, ({ params, body }) =>
    studio.transaction().execute((db) => redactSpans(db, services, params, body)),
  );
  mount(app, redactionAddresses.remove, async ({ params: { study, interview, redaction } }) => {
    await removeRedaction(studio, study, interview, redaction);
  });
}
