import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { speak } from '../../../analysis/engine/analyse.ts';
import { analysisAddresses } from '../../contract/analysis-schemas.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { audienceIn, releaseAnswers } from '../disclosure/disclosure.door.ts';
import { answerRelease } from './analysis.door.ts';
import { readBody } from './read-body.ts';

export function analysisRoutes(app: App, { databases: { studio } }: Services): void {
  mount(
    app,
    analysisAddresses.run,
    async (request, reply) => {
      const { study, release } = request.params;
      const { request: asked, language } = readBody(request.body);
      // Who goes away ends the work; whoever starts much of it leaves room for others.
      const asker = { share: caller(request).id, signal: departure(reply) };
      const audience = await audienceIn(studio, study, request.role);
      const found = await answerRelease(studio, study, release, asked, audience, asker);
      return releaseAnswers(speak(found, language), audience);
    },
    {
      // The engine checks the body and says which field of which analysis is wrong.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => ({}) : TypeBoxValidatorCompiler(part)),
      serializerCompiler: () => JSON.stringify,
    },
  );
}
