import { type SheetCells, translationAddresses } from '../../contract/translation.ts';
import { reading } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { TranslationFile } from './translation-worker.ts';
import { writeTranslations } from './write-translations.ts';

const worker = new URL('./translation-worker.ts', import.meta.url);
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function translationRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, translationAddresses.file, async ({ params, query, headers }, reply) => {
    const locale = query.language ?? preferredLocale(headers['accept-language']);
    const { name, bytes } = await writeTranslations(studio, params.study, query.source, locale);
    return reply.type(xlsxType).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
  });
  mount(app, translationAddresses.read, async (request, reply) => {
    const { bytes, fileName } = await readUpload(request, translationAddresses.read.form);
    const file: TranslationFile = { bytes, fileName };
    const order = { limits: reading, share: caller(request).id, signal: departure(reply) };
    return runInChild<SheetCells>(worker, file, order);
  });
}
