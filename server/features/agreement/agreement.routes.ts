import { agreementAddresses } from '../../contract/agreement.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { readAgreement } from './read-agreement.ts';
import { agreementRows } from './write-agreement.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function agreementRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, agreementAddresses.show, (request) => {
    const reader = { id: caller(request).id, role: request.role };
    const { coders: ids, withinMs } = request.query;
    return readAgreement(studio, request.params.study, reader, { ids, withinMs });
  });
  mount(app, agreementAddresses.file, async (request, reply) => {
    const { study, format } = request.params;
    const { coders, language } = request.query;
    const reader = { id: caller(request).id, role: request.role };
    const report = await readAgreement(studio, study, reader, { ids: coders });
    const locale = language ?? preferredLocale(request.headers['accept-language']);
    const rows = agreementRows(report, locale, await noteRedaction(studio, study, locale));
    const name = `${report.simulated ? 'simulated-' : ''}agreement.${format}`;
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : xlsx)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: 'agreement', rows }]));
  });
}
