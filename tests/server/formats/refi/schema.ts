import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schemas = Object.fromEntries(
  ['Project', 'Codebook'].map((name) => [
    name,
    readFileSync(new URL(`../../../fixtures/refi/${name}.xsd`, import.meta.url), 'utf8'),
  ]),
);

/** What libxml2 finds wrong with a document by the published schema. */
export async function schemaErrors(xml: string, schema: 'Project' | 'Codebook'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: { fileName: 'schema.xsd', contents: schemas[schema]! },
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}
