import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { analysisAddresses } from '../../contract/analysis-schemas.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { readBody } from './read-body.ts';
import { runAnalysis } from './run-analysis.ts';

export function analysisRoutes(app: App, { databases: { studio }, now, settings }: Services): void {
  mount(
    app,
    analysisAddresses.run,
    async (request, reply) => {
      const { study, release } = request.params;
      const { request: asked, language } = readBody(request.body);
      const researcher = caller(request).id;
      const audience = await audienceIn(studio, study, request.role);
      // Who goes away ends the work; whoever starts much of it leaves room for others.
      const asker = { share: researcher, signal: departure(reply), seconds: settings.analysisSeconds };
      const looker = { researcher, at: now(), audience };
      return runAnalysis(studio, { study, release, asked, language }, looker, asker);
    },
    {
      // The engine checks the body and says which field of which analysis is wrong.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => ({}) : TypeBoxValidatorCompiler(part)),
      serializerCompiler: () => JSON.stringify,
    },
  );
}
