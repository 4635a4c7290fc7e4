import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDraft, readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { checkTable } from '../../../../server/features/release/check-table.ts';
import { readInstrument } from '../../../../server/formats/instrument/index.ts';
import { liftDefinition } from '../../../../server/templates/earlier-definition.ts';

const folder = 'tests/fixtures/intake';
const definition = readDraft(
  liftDefinition(JSON.parse(readFileSync(`${folder}/_instrument/instrument.json`, 'utf8'))),
);
test.each(['xlsx','csv'].flatMap((e)=>readdirSync(folder).map((n)=>[n,e] as const)))('%s %s', async (name, e) => {
  let bytes: Buffer;
  try { bytes = readFileSync(`${folder}/${name}/data.${e}`); } catch { return; }
  const t0=performance.now();
  const c = await checkTable({ bytes, fileName: `data.${e}` }, definition);
  if(0)console.log('##', name, Math.round(performance.now()-t0), c.sheet, c.encoding, c.sure, c.headerRows, c.skippedRows, 'rows', c.rows, 'matched', (c.columns as any[]).filter(x=>x.item).map(x=>[x.item,x.answered,x.missing,x.missingCodes.map((m:any)=>m.code+'x'+m.count)].join(':')).join(' '), 'odd', JSON.stringify(c.oddCells), 'dropped', c.dropped.slice(0,12).join(), c.absent, JSON.stringify(c.leftOut));
  const q = await readInstrument({name:'data.'+e, bytes}).catch(e=>String(e));
  if (typeof q==='string') console.log(q); else { console.log(name,q.format.name, q.report.kept,q.report.approximated,q.report.dropped, q.definition.items.slice(0,20).map(i=>JSON.stringify(i)).join('\n').slice(0,1)); readDefinition(q.definition); }
  expect(1).toBe(1);
});
