import { Type } from 'typebox';
import { healthAddress } from '../../contract/health.ts';
import { openapiAddress } from '../../contract/openapi.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { version } from '../../platform/version.ts';
import { checkHealth } from './check-health.ts';
import { findWarnings } from './find-warnings.ts';

export function healthRoutes(app: App, services: Services): void {
  mount(app, healthAddress, async () => ({
    status: await checkHealth(services),
    version,
    warnings: await findWarnings(services),
  }));
  const { path, access } = openapiAddress;
  const hidden = { config: { access }, schema: { hide: true, response: { 200: Type.Any() } } };
  app.get(path, hidden, async () => app.swagger());
}
