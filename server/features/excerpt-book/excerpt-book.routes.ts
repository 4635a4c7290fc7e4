import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { writeBook } from './write-book.ts';

const Query = Type.Object(
  { language: Type.Optional(Type.Enum(['zh-CN', 'en'])) },
  { additionalProperties: false },
);

export function excerptBookRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    '/api/studies/:study/excerpt-book.docx',
    {
      config: { access: 'excerpt.adjudicate' },
      schema: {
        tags: ['excerpt'],
        summary: 'The excerpts that reports use, by column of the frame and code, as a Word document',
        params: Type.Object({ study: StudyId }),
        querystring: Query,
      },
    },
    async (request, reply) => {
      const locale = request.query.language ?? preferredLocale(request.headers['accept-language']);
      const { name, bytes } = await writeBook(studio, request.params.study, locale);
      return reply
        .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(bytes);
    },
  );
}
