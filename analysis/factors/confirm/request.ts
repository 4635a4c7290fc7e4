import { isRecord, numericVariables } from '../../engine/fields.ts';
import { RequestError, type Dataset, type Fields } from '../../engine/procedure.ts';
import { structureOf, type Structure } from './measurement.ts';

/** `factors`: an object of factor names, each with its list of items. */
export function readFactors(request: Fields, data: Dataset): Structure {
  const factors = request['factors'];
  if (!isRecord(factors) || Object.keys(factors).length === 0) throw new RequestError('factors', 'factors');
  return structureOf(
    Object.fromEntries(
      Object.keys(factors).map((name) => {
        const field = `factors.${name}`;
        return [name, numericVariables({ [field]: factors[name] }, field, data)];
      }),
    ),
  );
}
