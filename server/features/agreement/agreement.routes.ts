import { Type } from 'typebox';
import { AgreementFileQuery, AgreementQuery, AgreementReport } from '../../contract/agreement.ts';
import { StudyId } from '../../contract/ids.ts';
import { TableFormat } from '../../contract/result.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { readAgreement } from './read-agreement.ts';
import { agreementRows } from './write-agreement.ts';

const tags = ['agreement'];
const config = { access: 'excerpt.read' } as const;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function agreementRoutes(app: App, { databases: { studio } }: Services): void {
  app.get(
    '/api/studies/:study/agreement',
    {
      config,
      schema: {
        tags,
        summary: 'How far coders agree, by label, on what all of them finished',
        params: Type.Object({ study: StudyId }),
        querystring: AgreementQuery,
        response: { 200: AgreementReport },
      },
    },
    (request) => {
      const reader = { id: caller(request).id, role: request.role };
      const { coders: ids, withinMs } = request.query;
      return readAgreement(studio, request.params.study, reader, { ids, withinMs });
    },
  );
  app.get(
    '/api/studies/:study/agreement.:format',
    {
      config,
      schema: {
        tags,
        summary: 'The same table as CSV or XLSX',
        params: Type.Object({ study: StudyId, format: TableFormat }),
        querystring: AgreementFileQuery,
      },
    },
    async (request, reply) => {
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
    },
  );
}
