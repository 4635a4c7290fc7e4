import { Type, type TSchema } from 'typebox';
import { Scheme } from '../scheme/scheme.ts';
import type { Declaration, Option, Role } from './declaration.ts';
import type { Bilingual } from '../words.ts';

/** The JSON Schema of a declaration, for descriptions of the interface. */

const name = (options: object = {}) => Type.String({ minLength: 1, ...options });
const titled = ({ 'zh-CN': zh, en }: Bilingual) => ({ title: en, description: zh });

const byName = (each: TSchema, about: object = {}) =>
  Type.Record(Type.String(), each, { minProperties: 1, ...about });

const randomEffect = Type.Object(
  {
    group: name(),
    slopes: Type.Optional(Type.Array(name())),
    correlated: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
);

/** Its other fields are those of its procedure. */
const nested = (procedures: readonly string[]) =>
  Type.Object({ procedure: Type.Enum([...procedures]) }, { additionalProperties: true });

function roleSchema(role: Role): TSchema {
  const about = titled(role.title);
  if (role.takes === 'variable' || role.takes === 'scale' || role.takes === 'model') return name(about);
  if (role.takes === 'analyses')
    return Type.Array(nested(role.procedures), { minItems: role.least, maxItems: role.most, ...about });
  if (role.takes === 'within') return byName(byName(Type.Array(name(), { minItems: 1 })), about);
  if (role.takes === 'random') return Type.Array(randomEffect, { minItems: 1, ...about });
  const { least = 1, most } = role;
  const list = (more: object) =>
    Type.Array(name(), { minItems: least, ...(most && { maxItems: most }), ...more });
  if (role.takes === 'list') return list(about);
  return role.takes === 'blocks' ? Type.Array(list({}), { minItems: 1, ...about }) : byName(list({}), about);
}

/** A word of an option that stands for values of its own, or such values. */
function orWord(
  { values }: { readonly values?: readonly string[] },
  own: TSchema,
  about: ReturnType<typeof titled>,
): TSchema {
  return values ? Type.Union([Type.Enum([...values]), own], about) : { ...own, ...about };
}

function optionSchema(option: Option): TSchema {
  const about = {
    ...titled(option.title),
    ...('default' in option && { default: option.default }),
  };
  switch (option.kind) {
    case 'choice':
      return Type.Enum([...option.values], about);
    case 'choices':
      return Type.Array(Type.Enum([...option.values]), about);
    case 'flag':
      return Type.Boolean(about);
    case 'number':
      return Type.Number({ minimum: option.from, maximum: option.to, ...about });
    case 'whole':
      return Type.Integer({ minimum: option.from, maximum: option.to, ...about });
    case 'value':
      return Type.Union([Type.String(), Type.Number()], about);
    case 'values':
      return Type.Array(Type.Union([Type.String(), Type.Number()]), about);
    case 'names':
      return Type.Array(name(), about);
    case 'numbers':
      return Type.Array(Type.Number({ minimum: option.from, maximum: option.to }), about);
    case 'matrix':
      return Type.Array(
        Type.Array(Type.Number({ minimum: option.from, maximum: option.to }), { minItems: 1 }),
        about,
      );
    case 'anchors': {
      const own = Type.Union([
        Type.Enum([...option.values]),
        Type.Array(Type.Number(), { minItems: 1, maxItems: 3 }),
      ]);
      return orWord(option, byName(own), about);
    }
    case 'terms':
      return orWord(option, Type.Array(Type.Array(name(), { minItems: 1 })), about);
    case 'sets':
      return byName(Type.Array(name(), { minItems: 1 }), about);
    case 'scheme':
      return { ...Scheme, ...about };
    case 'weights':
      return orWord(option, byName(byName(Type.Array(Type.Number(), { minItems: 1 }))), about);
  }
}

/** The schema of an analysis as a request writes it. */
export function writtenSchema({ name: procedure, title, useWhen, roles, options, either = [] }: Declaration) {
  const role = ([field, each]: [string, Role]): [string, TSchema] => {
    const schema = roleSchema(each);
    const mayBeLeftOut = each.optional || each.column !== undefined || either.includes(field);
    return [field, mayBeLeftOut ? Type.Optional(schema) : schema];
  };
  const option = ([field, each]: [string, Option]): [string, TSchema] => {
    const schema = optionSchema(each);
    return [field, each.needed ? schema : Type.Optional(schema)];
  };
  const fields = [...Object.entries(roles).map(role), ...Object.entries(options).map(option)];
  return Type.Object(
    { procedure: Type.Literal(procedure), ...Object.fromEntries(fields) },
    {
      title: title.en,
      description: `${title['zh-CN']}：${useWhen['zh-CN']} / ${useWhen.en}`,
      additionalProperties: false,
      ...(either.length > 0 && { oneOf: either.map((field) => ({ required: [field] })) }),
    },
  );
}

/** The schema of a result as a reply holds it. */
export function resultSchema({ name: procedure, title, result }: Declaration) {
  return Type.Object(
    {
      procedure: Type.Literal(procedure),
      n: Type.Number(),
      missing: Type.Enum(['pairwise', 'listwise', 'fiml', 'none']),
      definition: Type.String(),
      notes: Type.Array(Type.String()),
      ...result,
    },
    { title: title.en, description: title['zh-CN'], additionalProperties: false },
  );
}
