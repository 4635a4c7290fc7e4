import { Type } from 'typebox';
import { type Access, address } from './address.ts';
import type { Role } from './role.ts';

/** The parts of the OpenAPI description that the page of the interface shows. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

export interface DescribedOperation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly 'x-access': Access;
  readonly 'x-roles': readonly Role[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: DescribedSchema }>>;
  };
}

export interface DescribedSchema {
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly DescribedSchema[];
  readonly items?: DescribedSchema;
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  readonly required?: readonly string[];
}

/** Tells of every address but itself. */
export const openapiAddress = address({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'public',
  tag: 'platform',
  reply: Type.Unsafe<Description>(Type.Any()),
});
