import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { speak } from '../../../analysis/engine/analyse.ts';
import { AnalysisBody, AnalysisReplyBody } from '../../contract/analysis-schemas.ts';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { answerRelease } from './analysis.door.ts';
import { readBody } from './read-body.ts';

export function analysisRoutes(app: App, { databases: { studio } }: Services): void {
  app.post(
    '/api/studies/:study/releases/:release/analyses',
    {
      config: { access: 'analysis.run' },
      schema: {
        tags: ['analysis'],
        summary: 'Run procedures on a release',
        params: Type.Object({ study: StudyId, release: ReleaseId }),
        body: AnalysisBody,
        response: { 200: AnalysisReplyBody },
      },
      // The engine checks the body and says which field of which analysis is wrong.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => ({}) : TypeBoxValidatorCompiler(part)),
      serializerCompiler: () => JSON.stringify,
    },
    async ({ params, body }) => {
      const { request, language } = readBody(body);
      return speak(await answerRelease(studio, params.study, params.release, request), language);
    },
  );
}
