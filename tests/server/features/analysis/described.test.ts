import { expect, test } from 'vitest';
import { procedureNames } from '../../../../analysis/model/procedures/index.ts';
import { openTestServer } from '../../../support/server.ts';

interface Schema {
  readonly properties: Readonly<
    Record<string, Schema & { readonly enum?: readonly string[]; readonly default?: unknown }>
  >;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
  readonly items: { readonly anyOf: readonly Schema[] };
}
interface Described {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
}
interface Content {
  readonly content: { readonly 'application/json': { readonly schema: Schema } };
}
interface Operation {
  readonly requestBody: Content;
  readonly responses: { readonly 200: Content };
}

test('the description of the interface holds every procedure with its fields, defaults and result', async () => {
  const { app } = await openTestServer();
  const { paths } = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<Described>();
  const { requestBody, responses } = paths['/api/studies/{study}/releases/{release}/analyses']!.post;
  const request = requestBody.content['application/json'].schema;
  const reply = responses[200].content['application/json'].schema;
  const named = ({ properties }: Schema) => properties.analyses!.items.anyOf;
  const names = (all: readonly Schema[]) => all.map(({ properties }) => properties.procedure!.enum![0]);

  expect(request.additionalProperties).toBe(false);
  expect(names(named(request))).toEqual(procedureNames);
  expect(names(named(reply))).toEqual(procedureNames);
  const correlation = named(request).find(
    ({ properties }) => properties.procedure!.enum![0] === 'correlation',
  )!;
  expect(correlation.required).toEqual(['procedure', 'variables']);
  expect(correlation.properties.method!.default).toBe('pearson');
});
