import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../analysis/model/instrument/read-definition.ts';
import { type FoundInstrument, readInstrument } from '../../../../server/formats/instrument/index.ts';

/** The draft that a text becomes. It always fits the shape of a definition. */
export async function readText(
  text: string,
  corrections: Record<number, string> = {},
): Promise<FoundInstrument> {
  const found = await readInstrument({ name: 'survey.txt', bytes: Buffer.from(text), corrections });
  const [fault] = faultsOf(found.definition);
  if (fault) throw new Error(`${fault.place}: ${fault.reason.en}`);
  return found;
}

/** An item by its code, with whatever its kind says of it. */
export function itemIn({ items }: Definition, code: string): Item & Readonly<Record<string, unknown>> {
  const item = items.find((each) => each.code === code);
  if (!item) throw new Error(`there is no ${code} among ${items.map((each) => each.code).join(', ')}`);
  return { ...item };
}

export const kindsOf = ({ items }: Definition): Record<string, string> =>
  Object.fromEntries(items.map(({ code, type }) => [code, type]));
