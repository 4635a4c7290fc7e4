import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { Mapping, TableWish } from '../../contract/import.ts';
import { invalidField } from '../../platform/http/invalid-field.ts';
import { Problem } from '../../platform/problem.ts';

/** The mapping that came as a text field beside the file. */
export const readMapping = (text: string): Mapping => readAs(Mapping, text);

/** Where the table stands, said in a text field beside the file. */
export const readWish = (text: string): TableWish => readAs(TableWish, text);

function readAs<Schema extends TSchema>(schema: Schema, text: string): Static<Schema> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('json-malformed');
  }
  const [error] = Value.Errors(schema, given);
  if (error) throw new Problem('request-invalid', invalidField(error));
  return given as Static<Schema>;
}
