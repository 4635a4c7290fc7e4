import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { respondents } from '../../../analysis/model/instrument/dry-run/simulate-answers.ts';
import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import { layCards } from '../../../analysis/model/instrument/flow.ts';
import { randomFrom, seedFor } from '../../../analysis/model/instrument/random.ts';
import type { SimulationOrder } from '../../contract/simulation.ts';
import { packColumns, type PackedColumn } from './pack-columns.ts';

export interface SimulationTask {
  readonly definition: Definition;
  readonly order: SimulationOrder;
}

/** The body of a child process: the columns of people who were made up. */
export function run({ definition, order }: SimulationTask): Promise<PackedColumn[]> {
  const respond = respondents(definition);
  const sheets = Array.from({ length: order.respondents }, (_, at) => {
    const seed = seedFor(order.seed, `respondent ${at}`);
    const { answers } = respond(randomFrom(seed));
    return { answers, flags: flagAnswers(definition, layCards(definition, seed), answers) };
  });
  return Promise.resolve(packColumns(definition, sheets));
}
