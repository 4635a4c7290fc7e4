import { variableAddresses } from '../../contract/variable.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { logLook } from '../look/look.door.ts';
import { listVariables } from './list-variables.ts';

export function variableRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, variableAddresses.list, async (request, reply) => {
    const { study, release } = request.params;
    const researcher = caller(request).id;
    await logLook(studio, { study, researcher, action: 'variables.read', subject: release, at: now() });
    const asker = { share: researcher, signal: departure(reply) };
    return listVariables(studio, study, release, request.role, asker);
  });
}
