import { storageAddress } from '../../contract/storage.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { showStorage } from './show-storage.ts';

export function storageRoutes(app: App, { databases, settings }: Services): void {
  mount(app, storageAddress, () => showStorage(databases, settings));
}
