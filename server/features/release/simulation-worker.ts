import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { respondents } from '../../../analysis/model/instrument/dry-run/simulate-answers.ts';
import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import { layCards } from '../../../analysis/model/instrument/flow.ts';
import { randomFrom, seedFor } from '../../../analysis/model/instrument/random.ts';
import type { SimulationOrder } from '../../contract/simulation.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import { type GroupRules, planGroups } from './plan-groups.ts';
import { packColumns, type PackedColumn } from './pack-columns.ts';

export interface SimulationTask {
  readonly definition: Definition;
  readonly order: SimulationOrder;
  readonly rules: GroupRules;
}

export interface Simulated {
  readonly packed: readonly PackedColumn[];
  readonly disclosure: Disclosure;
}

/** The body of a child process: the columns of people who were made up. */
export function run({ definition, order, rules }: SimulationTask): Promise<Simulated> {
  const respond = respondents(definition);
  const sheets = Array.from({ length: order.respondents }, (_, at) => {
    const seed = seedFor(order.seed, `respondent ${at}`);
    const { answers } = respond(randomFrom(seed));
    return { answers, flags: flagAnswers(definition, layCards(definition, seed), answers) };
  });
  const packed = packColumns(definition, sheets);
  return Promise.resolve({ packed, disclosure: planGroups(definition, packed, rules) });
}
