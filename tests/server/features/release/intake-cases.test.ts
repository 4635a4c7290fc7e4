import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDraft } from '../../../../analysis/model/instrument/read-definition.ts';
import { checkTable } from '../../../../server/features/release/check-table.ts';
import { liftDefinition } from '../../../../server/templates/earlier-definition.ts';

const folder = 'tests/fixtures/intake';
const definition = readDraft(
  liftDefinition(JSON.parse(readFileSync(`${folder}/_instrument/instrument.json`, 'utf8'))),
);
test.each(['xlsx','csv'].flatMap((e)=>readdirSync(folder).map((n)=>[n,e] as const)))('%s %s', async (name, e) => {
  let bytes: Buffer;
  try { bytes = readFileSync(`${folder}/${name}/data.${e}`); } catch { return; }
  const c = await checkTable({ bytes, fileName: `data.${e}` }, definition);
  console.log(name, JSON.stringify({...c, columns: c.columns.slice(0,20), dropped: c.dropped.slice(0,12)}, null, 0));
  expect(1).toBe(1);
});
