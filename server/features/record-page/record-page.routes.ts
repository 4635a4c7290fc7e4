import { recordAddresses } from '../../contract/record.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { readRecordPage } from './read-page.ts';

export function recordPageRoutes(app: App, { databases: { studio }, now, settings }: Services): void {
  mount(app, recordAddresses.page, async (request, reply) => {
    const { params, query, role, log } = request;
    const researcher = caller(request).id;
    const looker = { researcher, at: now(), audience: await audienceIn(studio, params.study, role) };
    const asker = { share: researcher, signal: departure(reply), seconds: settings.analysisSeconds };
    return readRecordPage(studio, { ...params, rows: query }, looker, {
      asker,
      noteFault: (err) => log.error({ err }),
    });
  });
}
