import { Type } from 'typebox';
import type { Released } from '../../../analysis/model/table.ts';
import { languageOf, speak } from '../../../analysis/engine/analyse.ts';
import { AnalysisReply, AnalysisRequest } from '../../contract/analysis.ts';
import { audienceIn, releaseAnswers } from '../disclosure/disclosure.door.ts';
import { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { App } from '../../platform/http/app-type.ts';
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
        response: { 200: Type.Unsafe<Released<AnalysisReply>>(AnalysisReply) },
      },
    },
    async ({ params: { study, release }, body, role }) => {
      const found = await analyseRelease(studio, study, release, body);
      const audience = await audienceIn(studio, study, role);
      return releaseAnswers(body, speak(found, languageOf(body)), audience);
    },
  );
}
