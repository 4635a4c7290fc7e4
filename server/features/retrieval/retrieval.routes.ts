import { retrievalAddresses } from '../../contract/retrieval.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { seesRaw } from '../redaction/redaction.door.ts';
import { wordCounts } from './count-words.ts';
import { readCodeUse } from './read-code-use.ts';
import { searchTexts } from './search-texts.ts';
import { prepareTexts } from './searchable-texts.ts';

export function retrievalRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, retrievalAddresses.search, (request) => {
    const reader = { id: caller(request).id, role: request.role };
    return searchTexts(studio, request.params.study, reader, request.query);
  });
  mount(app, retrievalAddresses.prepare, ({ params: { study }, query: { withinMs = 300 }, role }) =>
    prepareTexts(studio, study, seesRaw(role), withinMs),
  );
  mount(app, retrievalAddresses.words, ({ params: { study }, query }) =>
    wordCounts(studio, study, query.saidBy),
  );
  // Who codes blind must not read here what others coded.
  mount(app, retrievalAddresses.codeUse, ({ params: { study }, query }) =>
    readCodeUse(studio, study, query.saidBy),
  );
}
