import { recordTables } from '../../../analysis/model/records/record-tables.ts';
import type { StudyId } from '../../contract/ids.ts';
import { recordAddresses } from '../../contract/record.ts';
import { schemeAddresses } from '../../contract/scheme.ts';
import type { Demonstration, SimulatedTable } from '../../templates/read-demonstration.ts';
import type { Client } from './client.ts';

/** Publishes the schemes, sends in the invented tables as their importer would, and freezes them. */
export async function loadRecords(
  owner: Client,
  study: StudyId,
  { schemes, records }: Pick<Demonstration, 'schemes' | 'records'>,
): Promise<void> {
  if (records.length === 0) return;
  const params = { study };
  for (const definition of schemes) {
    const { draft } = await owner.call(schemeAddresses.show, { params });
    await owner.call(schemeAddresses.saveDraft, {
      params,
      body: { definition, revision: draft?.revision ?? 0 },
    });
    await owner.call(schemeAddresses.publish, { params });
  }
  for (const { table, scheme, columns } of records)
    await owner.call(recordAddresses.add, {
      params,
      body: {
        table,
        scheme,
        title: titleOf({ table, scheme }, schemes),
        columns: Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, [...cells]])),
        listed: [],
      },
    });
  await owner.call(recordAddresses.freeze, { params, body: { named: false } });
}

function titleOf(
  { table, scheme }: Pick<SimulatedTable, 'table' | 'scheme'>,
  schemes: Demonstration['schemes'],
): string {
  const year = scheme === null ? undefined : schemes[scheme - 1]?.year;
  return `${recordTables[table].title['zh-CN']}${year === undefined ? '' : ` ${year}`}（模拟）`;
}
