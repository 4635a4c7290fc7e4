import type { FastifyReply } from 'fastify';
import { exportAddresses } from '../../contract/export.ts';
import { csvStream } from '../../formats/spreadsheet/csv-stream.ts';
import { computing } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { openRows } from './open-rows.ts';
import { exportRows } from './row-export.ts';
import type { WorkbookTask } from './workbook-worker.ts';

const workbookWorker = new URL('./workbook-worker.ts', import.meta.url);

export function exportRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, exportAddresses.csv, async (request, reply) => {
    const taking = { ...request.params, researcher: caller(request).id, format: 'csv', at: now() } as const;
    const { release, table, fileName } = await studio.transaction().execute((db) => openRows(db, taking));
    const rows = csvStream(exportRows(release, table));
    return asFile(reply, fileName, 'text/csv; charset=utf-8').send(rows);
  });
  mount(app, exportAddresses.xlsx, async (request, reply) => {
    const taking = { ...request.params, researcher: caller(request).id, format: 'xlsx', at: now() } as const;
    const { release, table, fileName } = await studio.transaction().execute((db) => openRows(db, taking));
    const task: WorkbookTask = { release, table };
    const order = { limits: computing, share: taking.researcher, signal: departure(reply) };
    const book = await runInChild<Uint8Array>(workbookWorker, task, order);
    return asFile(reply, fileName, xlsxType).send(Buffer.from(book));
  });
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function asFile(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}"`).type(type);
}
