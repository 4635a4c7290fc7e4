import { Value } from 'typebox/value';
import { Mapping } from '../../contract/import.ts';
import { invalidField } from '../../platform/http/invalid-field.ts';
import { Problem } from '../../platform/problem.ts';

/** The mapping that came as a text field beside the file. */
export function readMapping(text: string): Mapping {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('json-malformed');
  }
  const [error] = Value.Errors(Mapping, given);
  if (error) throw new Problem('request-invalid', invalidField(error));
  return given as Mapping;
}
