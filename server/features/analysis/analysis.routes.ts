import { Type } from 'typebox';
import { languageOf, speak } from '../../../analysis/engine/analyse.ts';
import { AnalysisReply, AnalysisRequest } from '../../contract/analysis.ts';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import type { Services } from '../../platform/services.ts';
import { analyseRelease } from './analysis.door.ts';

export function analysisRoutes(app: App, { databases: { studio } }: Services): void {
  app.post(
    '/api/studies/:study/releases/:release/analyses',
    {
      config: { access: 'analysis.run' },
      schema: {
        tags: ['analysis'],
        summary: 'Run procedures of the analysis contract on a release',
        params: Type.Object({ study: StudyId, release: ReleaseId }),
        body: AnalysisRequest,
        response: { 200: AnalysisReply },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      // Who goes away ends the work; whoever starts much of it leaves room for others.
      const asker = { share: caller(request).id, signal: departure(reply) };
      return speak(await analyseRelease(studio, params.study, params.release, body, asker), languageOf(body));
    },
  );
}
