import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/contract/finding.ts';
import type { RecordFinding } from '../../../../server/contract/record.ts';
import { lookAt } from '../../../../server/features/evidence/evidence.door.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { contentOf, evidenceOf } from '../finding/findings.ts';
import { openRecords } from './records.ts';

const asked = { analyses: [{ procedure: 'points' }] };

type Call = Awaited<ReturnType<typeof openRecords>>['call'];

/** The first row that somebody is told of, as evidence and as it is told. */
async function citedRow(call: Call, release: string, request: object = asked) {
  const reply = await call('POST', `/record-releases/${release}/analyses`, request);
  const [{ presented, request: same }] = reply.json<{ findings: [RecordFinding] }>().findings;
  const table = presented.tables[0]!;
  const row = table.rows[0]!;
  const ref = { kind: 'records', request: same, table: table.id, row: row.key } as const;
  return { evidence: evidenceOf('e', ref), ref, cells: row.cells };
}

test('numbers of the records are evidence, and what a later release says otherwise brings the finding back', async () => {
  const { call, freezeLedger, add, freeze } = await openRecords();
  const { id } = await freezeLedger();
  const { evidence, ref } = await citedRow(call, id);
  const made = await call('POST', '/findings', contentOf({ evidence: [evidence] }));
  expect(made.statusCode, made.body).toBe(201);
  const finding = made.json<Finding>();
  expect(finding.evidence[0]).toMatchObject({ changes: [], ref });
  expect(finding.evidence[0]!.now).toContainEqual(
    expect.objectContaining({ key: 'recordRelease', value: 1 }),
  );
  expect(finding.evidence[0]!.now!.length).toBeGreaterThan(1);

  const looks = (await call('GET', '/looks')).json<{ looks: { action: string; request: object }[] }>().looks;
  expect(looks.filter(({ action }) => action === 'analysis.run')[0]!.request).toEqual(ref.request);

  for (const [table, columns] of Object.entries(makeLedger(8))) await add(table, columns);
  const second = await freeze();
  expect(second.number, JSON.stringify(second)).toBe(2);
  const again = (await call('GET', `/findings/${finding.id}`)).json<Finding>();
  expect(again).toMatchObject({ state: 'stale', strength: 'records' });
  expect(again.evidence[0]!.changes.map(({ key }) => key)).toContain('recordRelease');
});

test('each reader has the evidence as they may have the numbers', async () => {
  const { call, freezeLedger, services, study } = await openRecords();
  const { id } = await freezeLedger();
  const people = { analyses: [{ procedure: 'kendallW' }] };
  const { ref, cells } = await citedRow(call, id, people);
  const told = async (role: 'owner' | null) => {
    const [sight] = await lookAt(services.databases, study, [{ release: null, ref }], role);
    return Object.fromEntries(sight!.seen!.map(({ key, value }) => [key, value]));
  };
  expect(await told('owner')).toEqual({ ...cells, recordRelease: 1 });
  const outside = await told(null);
  expect(outside['w']).toBe(Number(Number(cells['w']).toFixed(2)));
  expect(outside['w']).not.toBe(cells['w']);
});

test('what no release of records can say is no evidence', async () => {
  const { call, freezeLedger } = await openRecords();
  const cite = async (ref: Parameters<typeof evidenceOf>[1]) =>
    (await call('POST', '/findings', contentOf({ evidence: [evidenceOf('e', ref)] }))).json<{
      code: string;
    }>();
  const ref = { kind: 'records', request: asked, table: 'points', row: 'nobody' } as const;
  expect(await cite(ref)).toMatchObject({ code: 'finding-evidence-gone' });
  await freezeLedger();
  expect(await cite(ref)).toMatchObject({ code: 'finding-evidence-gone' });
  const single = { ...ref, request: { ...asked, where: 'unit = "U01"' } };
  expect(await cite(single)).toMatchObject({ code: 'finding-evidence-gone' });
  for (const request of [{}, { analyses: [] }, { analyses: 1 }, { analyses: [{ procedure: 'describe' }] }])
    expect(await cite({ ...ref, request })).toMatchObject({ code: 'finding-evidence-gone' });
});
