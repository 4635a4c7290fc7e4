import { Type } from 'typebox';
import { Board } from '../../contract/board.ts';
import { StudyId } from '../../contract/ids.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { showBoard } from './show-board.ts';

/** Reads the answers database alone, as the answer path does. */
export function boardRoutes(app: App, { databases }: Services): void {
  const { answers } = databases;

  app.get(
    '/api/board/:study',
    {
      config: { access: 'public' },
      schema: {
        tags: ['answering'],
        summary: 'What each freeze published: counts, key, leaves and the root of their Merkle tree',
        params: Type.Object({ study: StudyId }),
        response: { 200: Board },
      },
    },
    ({ params: { study } }) => showBoard(answers, study),
  );
}
