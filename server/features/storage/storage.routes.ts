import { Storage } from '../../contract/storage.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { showStorage } from './show-storage.ts';

export function storageRoutes(app: App, { databases, settings }: Services): void {
  app.get(
    '/api/storage',
    {
      config: { access: 'public' },
      schema: {
        tags: ['answering'],
        summary: 'What is stored about respondents, from the live databases and the logger',
        response: { 200: Storage },
      },
    },
    async () => showStorage(databases, settings),
  );
}
