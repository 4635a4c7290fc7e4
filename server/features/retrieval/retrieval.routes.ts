import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Matrices, Search, SearchResult, WordCount } from '../../contract/retrieval.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { wordCounts } from './count-words.ts';
import { readMatrices } from './read-matrices.ts';
import { searchTexts } from './search-texts.ts';

const tags = ['retrieval'];
const params = Type.Object({ study: StudyId });

export function retrievalRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    '/api/studies/:study/search',
    {
      config: { access: 'excerpt.read' },
      schema: { tags, params, querystring: Search, response: { 200: SearchResult } },
    },
    (request) => {
      const reader = { id: caller(request).id, role: request.role };
      return searchTexts(studio, request.params.study, reader, request.query);
    },
  );
  app.get(
    '/api/studies/:study/words',
    {
      config: { access: 'excerpt.read' },
      schema: { tags, params, response: { 200: Type.Array(WordCount) } },
    },
    ({ params: { study } }) => wordCounts(studio, study),
  );
  // Who codes blind must not read here what others coded.
  app.get(
    '/api/studies/:study/matrices',
    { config: { access: 'interview.raw' }, schema: { tags, params, response: { 200: Matrices } } },
    ({ params: { study } }) => readMatrices(studio, study),
  );
}
