import { expect } from 'vitest';
import type { Item } from '../../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { qsf } from '../../../../../server/formats/instrument/qsf/read-qsf.ts';
import { block, file, survey } from './made-up.ts';

type Any = Item & Readonly<Record<string, unknown>>;
export type Json = Record<string, unknown>;

export async function read(json: unknown) {
  const { definition, report } = await qsf.read(file(json));
  expect(faultsOf(definition)).toEqual([]);
  const item = (code: string) => definition.items.find((each) => each.code === code) as Any;
  const outcome = (place: string) =>
    report.elements.filter((each) => each.place === place).map((each) => each.outcome);
  return { definition, report, item, outcome };
}

export const alone = (given: Json) => survey([block('BL_1', ['QID1'])], null, [given]);
