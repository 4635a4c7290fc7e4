import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Passage, SuggestionQuality, Suggestions } from '../../contract/suggestion.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { Lessons } from './lessons.ts';
import { suggestCodes, suggestionQuality } from './suggest-codes.ts';

const tags = ['suggestion'];
const params = Type.Object({ study: StudyId });

export function suggestionRoutes(app: App, { databases: { studio }, now }: Services): void {
  const lessons = new Lessons(now);

  app.post(
    '/api/studies/:study/suggestions',
    {
      config: { access: 'excerpt.code' },
      schema: { tags, params, body: Passage, response: { 200: Suggestions } },
    },
    ({ params: { study }, body }) => suggestCodes(studio, lessons, study, body),
  );
  app.get(
    '/api/studies/:study/suggestions/quality',
    { config: { access: 'excerpt.read' }, schema: { tags, params, response: { 200: SuggestionQuality } } },
    ({ params: { study } }) => suggestionQuality(studio, study),
  );
}
