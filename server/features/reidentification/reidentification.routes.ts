import { reidentificationAddresses } from '../../contract/reidentification.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { readMeter } from './read-meter.ts';

export function reidentificationRoutes(app: App): void {
  mount(app, reidentificationAddresses.read, ({ body }) => readMeter(body));
}
