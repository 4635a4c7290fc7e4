import { type ReportFormat, reportAddresses, type Made } from '../../contract/report.ts';
import { PAGE_POLICY } from '../../formats/report/html/write-html.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { answerByJob } from '../job/job.door.ts';
import { groundOf } from './ground.ts';
import { offerParts } from './offer-parts.ts';
import { listReports, readFile, readReport } from './read-reports.ts';
import { orderReport } from './report-job.ts';
import { createReport, removeReport, restoreReport, saveReport } from './write-report.ts';

const types: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  edition: 'text/html; charset=utf-8',
};
const endings: Readonly<Record<ReportFormat, string>> = {
  docx: 'report.docx',
  html: 'report.html',
  edition: 'edition.html',
};
/** A page that is shown runs nothing, and stands in a frame of the studio only. */
const shownPolicy = `${PAGE_POLICY}; frame-ancestors 'self'; sandbox`;

export function reportRoutes(app: App, services: Services): void {
  const { databases, now } = services;
  const { studio } = databases;
  const writer = (request: Parameters<typeof caller>[0]) => ({ researcher: caller(request).id, at: now() });

  mount(app, reportAddresses.list, ({ params }) => listReports(studio, params.study));
  mount(app, reportAddresses.parts, (request) => {
    const { params, log } = request;
    const reader = { ...params, audience: 'team', locale: 'zh-CN', researcher: caller(request).id } as const;
    return offerParts(groundOf(databases, reader, (err) => log.error({ err })));
  });
  mount(app, reportAddresses.show, ({ params: { study, report } }) => readReport(studio, study, report));
  mount(app, reportAddresses.create, (request) =>
    studio
      .transaction()
      .execute((db) => createReport(db, request.params.study, request.body, writer(request))),
  );
  mount(app, reportAddresses.save, (request) => {
    const { study, report } = request.params;
    return studio.transaction().execute((db) => saveReport(db, study, report, request.body, writer(request)));
  });
  mount(app, reportAddresses.remove, async ({ params: { study, report }, query: { version } }) => {
    await studio.transaction().execute((db) => removeReport(db, study, report, version, now()));
  });
  mount(app, reportAddresses.restore, ({ params: { study, report } }) =>
    studio.transaction().execute((db) => restoreReport(db, study, report)),
  );
  mount(app, reportAddresses.make, async (request) => {
    const { study, report } = request.params;
    await readReport(studio, study, report);
    return answerByJob<Made>(services, request, orderReport(study, { report, ...request.body }));
  });
  mount(app, reportAddresses.file, async ({ params: { study, report, format }, query: { shown } }, reply) => {
    const bytes = await readFile(studio, study, report, format);
    if (shown && format !== 'docx') void reply.header('content-security-policy', shownPolicy);
    else void reply.header('content-disposition', `attachment; filename="${endings[format]}"`);
    return reply.type(types[format]).send(Buffer.from(bytes));
  });
}
