import { excerptBookAddresses } from '../../contract/excerpt-book.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { writeBook } from './write-book.ts';

export function excerptBookRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, excerptBookAddresses.file, async (request, reply) => {
    const locale = request.query.language ?? preferredLocale(request.headers['accept-language']);
    const { name, bytes } = await writeBook(studio, request.params.study, locale);
    return reply
      .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(bytes);
  });
}
