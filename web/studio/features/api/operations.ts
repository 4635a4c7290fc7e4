import type {
  DescribedOperation,
  DescribedSchema,
  Description,
} from '../../../../server/contract/openapi.ts';
import type { Role } from '../../../../server/contract/role.ts';

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly access: DescribedOperation['x-access'];
  readonly roles: readonly Role[];
  readonly fields: readonly Field[];
}

/** Operations by tag, each tag in the order of the description. */
export function readOperations({ paths }: Description): Map<string, Operation[]> {
  const byTag = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const tag = described.tags?.[0] ?? 'platform';
      byTag.set(tag, [...(byTag.get(tag) ?? []), readOperation(path, method, described)]);
    }
  }
  return byTag;
}

function readOperation(path: string, method: string, described: DescribedOperation): Operation {
  const [content] = Object.values(described.requestBody?.content ?? {});
  return {
    method: method.toUpperCase(),
    path,
    summary: described.summary ?? '',
    access: described['x-access'],
    roles: described['x-roles'],
    fields: content ? fieldsOf(content.schema) : [],
  };
}

function fieldsOf({ properties = {}, required = [] }: DescribedSchema): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    required: required.includes(name),
  }));
}

function typeOf(schema: DescribedSchema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf && schema.title) return schema.title;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const names = Object.keys(schema.properties ?? {});
  return names.length > 0 ? `{ ${names.join(', ')} }` : (schema.type ?? 'any');
}
