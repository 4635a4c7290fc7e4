import { instanceAddresses } from '../../contract/instance.ts';
import { confirmedCaller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { changeInstance } from './change-instance.ts';
import { readInstance } from './instance.door.ts';

export function instanceRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, instanceAddresses.show, () => readInstance(studio));

  mount(app, instanceAddresses.change, (request) =>
    changeInstance(studio, confirmedCaller(request, now()), request.body),
  );
}
