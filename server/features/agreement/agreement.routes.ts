import type { FastifyRequest } from 'fastify';
import { agreementAddresses, type Intervals } from '../../contract/agreement.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { answerByJob, endByJob } from '../job/job.door.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { orderIntervals } from './intervals-job.ts';
import { readAgreement } from './read-agreement.ts';
import { agreementRows } from './write-agreement.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function agreementRoutes(app: App, services: Services): void {
  const { studio } = services.databases;

  mount(app, agreementAddresses.show, (request) =>
    readAgreement(studio, request.params.study, readerOf(request), request.query.coders),
  );
  mount(app, agreementAddresses.intervals, async (request) => {
    const { study } = request.params;
    const order = await orderIntervals(studio, study, readerOf(request), request.query.coders);
    return answerByJob<Intervals>(services, request, order);
  });
  mount(app, agreementAddresses.file, async (request, reply) => {
    const { study, format } = request.params;
    const { coders, language } = request.query;
    const reader = readerOf(request);
    // A file has its intervals: who asks for it before they are measured waits for the job.
    if ((await readAgreement(studio, study, reader, coders)).rows.some(({ measured }) => !measured)) {
      const order = await orderIntervals(studio, study, reader, coders);
      await endByJob(services, reader.id, order);
    }
    const report = await readAgreement(studio, study, reader, coders);
    const locale = language ?? preferredLocale(request.headers['accept-language']);
    const rows = agreementRows(report, locale, await noteRedaction(studio, study, locale));
    const name = `${report.simulated ? 'simulated-' : ''}agreement.${format}`;
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : xlsx)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: 'agreement', rows }]));
  });
}

function readerOf(request: Pick<FastifyRequest, 'researcher' | 'role'>): Reader {
  return { id: caller(request).id, role: request.role };
}
