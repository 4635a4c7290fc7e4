import type { Answer, Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import { importAddresses, type Mapping } from '../../contract/import.ts';
import { instrumentAddresses } from '../../contract/instrument.ts';
import { regionAddresses } from '../../contract/region.ts';
import { releaseAddresses } from '../../contract/release.ts';
import { siteAddresses } from '../../contract/site.ts';
import { studyAddresses } from '../../contract/study.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import type { DemonstrationRegion } from '../../templates/read-demonstration.ts';
import type { Client } from './client.ts';

/** A second site: a study of its own whose answers come in as a table, put beside the release of the demonstration. */
export async function loadRegion(
  owner: Client,
  beside: StudyId,
  { template, title, name, sites, responses }: DemonstrationRegion & { readonly template: string },
  /** Told as soon as there is a study that a failure must remove. */
  oncreated: (study: StudyId) => void,
): Promise<void> {
  const { id: study } = await owner.call(studyAddresses.create, {
    body: { title, simulated: true, template },
  });
  oncreated(study);
  const params = { study };
  const { number } = await owner.call(instrumentAddresses.publish, { params });
  const published = await owner.call(instrumentAddresses.version, { params: { study, number } });
  const items = (published.definition as Definition).items.map(({ code }) => code);
  await owner.call(siteAddresses.save, { params, body: [...sites] });
  await owner.call(importAddresses.import, { params, ...tableOf(items, responses) });
  const { releases } = await owner.call(releaseAddresses.list, { params });
  await owner.call(regionAddresses.add, {
    params: { study: beside },
    body: { name, study, release: releases[0]!.id },
  });
}

/** The answers as a table, a column an item; who did not answer leaves an empty cell, and what nobody answered has no column. */
function tableOf(items: readonly string[], responses: readonly Answers[]) {
  const answered = items.filter((item) => responses.some((answers) => typeof answers[item] === 'number'));
  const cell = (answer: Answer | undefined) => (typeof answer === 'number' ? answer : null);
  const rows = [answered, ...responses.map((answers) => answered.map((item) => cell(answers[item])))];
  const columns = items.map((item) => [item, answered.includes(item) ? item : null] as const);
  const mapping: Mapping = { items: Object.fromEntries(columns), missing: [] };
  const file = new File([writeCsv(rows)], 'answers.csv', { type: 'text/csv' });
  return { form: { mapping: JSON.stringify(mapping) }, file };
}
