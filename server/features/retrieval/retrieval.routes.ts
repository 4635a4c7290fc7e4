import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import {
  CodeUse,
  Preparation,
  PreparationQuery,
  Search,
  SearchResult,
  WordCount,
} from '../../contract/retrieval.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { seesRaw } from '../redaction/redaction.door.ts';
import { wordCounts } from './count-words.ts';
import { readCodeUse } from './read-code-use.ts';
import { searchTexts } from './search-texts.ts';
import { prepareTexts } from './searchable-texts.ts';

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
    '/api/studies/:study/search/preparation',
    {
      config: { access: 'excerpt.read' },
      schema: {
        tags,
        summary: 'Prepare the transcripts for search, slice by slice, before the first question',
        params,
        querystring: PreparationQuery,
        response: { 200: Preparation },
      },
    },
    ({ params: { study }, query: { withinMs = 300 }, role }) =>
      prepareTexts(studio, study, seesRaw(role), withinMs),
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
    '/api/studies/:study/code-use',
    {
      config: { access: 'interview.raw' },
      schema: {
        tags,
        summary:
          'How often codes were given: by interview and by the values of the frame, together, and as interviews were added',
        params,
        response: { 200: CodeUse },
      },
    },
    ({ params: { study } }) => readCodeUse(studio, study),
  );
}
