import { Type } from 'typebox';
import { differencesOf } from '../../../analysis/bundle/differences.ts';
import { ReportPlan } from '../../../analysis/model/report-plan.ts';
import { Table } from '../../../analysis/model/table.ts';
import { Code } from '../../contract/codebook.ts';
import { version } from '../../platform/version.ts';
import { remakeTables, surveyOnRows } from '../result/result.door.ts';
import { type Check, type Fault, faultsOf } from './check.ts';
import type { Members } from './members.ts';
import type { OpenRows } from './open-rows.ts';
import { reportedVoices } from './reported-voices.ts';

/** Makes every table again of the rows and the excerpts, and compares. */
export async function checkTables(members: Members, rows: OpenRows | null): Promise<Check> {
  const names = members.within('tables');
  const plan = await members.json('plan.json', ReportPlan);
  if (!rows || !plan) return { kind: 'tables', checked: 0, left: names.length, faults: [] };
  const codes = await members.json('codebook.json', Type.Array(Code));
  const voices = await reportedVoices(members, codes ?? []);
  const remade = await remakeTables(surveyOnRows(rows), plan, voices);
  const faults: Fault[] = [];
  for (const table of remade) {
    const name = `tables/${table.id}.json`;
    const stored = await members.json(name, Table);
    if (!stored) faults.push({ member: name, fault: 'missing' });
    else
      faults.push(...faultsOf(name, differencesOf(comparable(members, stored), comparable(members, table))));
  }
  return { kind: 'tables', checked: remade.length, left: names.length - remade.length, faults };
}

/** What is compared: all of a table; of one that another version wrote, its cells. */
function comparable({ manifest }: Members, table: Table): unknown {
  const { release: _, ...whole } = JSON.parse(JSON.stringify(table)) as Table & { readonly release?: string };
  if (manifest.software === `fourlinks ${version}`) return whole;
  return { n: whole.n, rows: whole.rows.map(({ key, cells }) => ({ key, cells })) };
}
