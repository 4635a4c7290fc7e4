import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { departure } from '../../../../server/platform/http/departure.ts';

it('ends when the caller goes away, not before', async () => {
  const app = Fastify();
  const came = new Promise<AbortSignal>((resolve) => {
    app.get('/', (_, reply) => {
      resolve(departure(reply));
      return new Promise(() => undefined);
    });
  });
  onTestFinished(() => app.close());
  const caller = new AbortController();
  const asked = fetch(await app.listen({ port: 0 }), { signal: caller.signal });
  const gone = await came;
  expect(gone.aborted).toBe(false);
  const ended = new Promise((resolve) => gone.addEventListener('abort', resolve));
  caller.abort();
  await expect(asked).rejects.toThrow();
  await ended;
});
