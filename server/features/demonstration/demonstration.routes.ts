import { demonstrationAddresses } from '../../contract/demonstration.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { Client } from './client.ts';
import { loadDemonstration } from './load-demonstration.ts';

export function demonstrationRoutes(app: App, { databases }: Services): void {
  mount(app, demonstrationAddresses.load, async (request) => {
    const owner = new Client(app, request.headers.cookie ?? '');
    const study = await loadDemonstration(app, databases, owner, request.body.template);
    return { study };
  });
}
