import { expect } from 'vitest';
import type { RecordTable } from '../../analysis/model/records/record-tables.ts';
import { recordTableNames } from '../../analysis/model/records/record-tables.ts';
import type { StudyId } from '../../server/contract/ids.ts';
import type { App } from '../../server/platform/http/app-type.ts';
import { type Columns, makeLedger } from '../support/records/ledger.ts';
import { ledgerScheme } from '../support/records/scheme.ts';

/** Publishes a scheme in a study and sends in the small ledger, over the interface; nothing is frozen yet. */
export async function sendLedger(app: App, study: StudyId, cookie: string): Promise<void> {
  const url = `/api/studies/${study}`;
  const headers = { cookie };
  const send = async (method: 'PUT' | 'POST', path: string, payload?: object) => {
    const reply = await app.inject({ method, url: `${url}${path}`, headers, ...(payload && { payload }) });
    expect(reply.statusCode, reply.body).toBeLessThan(300);
  };
  await send('PUT', '/schemes/draft', { definition: ledgerScheme, revision: 0 });
  await send('POST', '/schemes/versions');
  const ledger = makeLedger();
  for (const table of recordTableNames)
    await send('POST', '/records/files', {
      table,
      scheme: 1,
      title: `ledger ${table}`,
      columns: withVersion(ledger[table]),
      listed: [],
    } satisfies Upload);
}

/** The ledger calls its scheme S1; here it is the first version that was published. */
const withVersion = (columns: Columns): Columns =>
  columns['scheme'] ? { ...columns, scheme: columns['scheme'].map(() => '1') } : columns;

interface Upload {
  readonly table: RecordTable;
  readonly scheme: number;
  readonly title: string;
  readonly columns: object;
  readonly listed: readonly [];
}
