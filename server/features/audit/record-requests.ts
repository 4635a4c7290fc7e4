import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Address } from '../../contract/address.ts';
import { type ActChain, installation } from '../../contract/audit.ts';
import type { StudyId } from '../../contract/ids.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { sha256 } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { before } from './before.ts';
import { describeRequest } from './describe-request.ts';
import { isRead, kindOf, nameOf } from './kind-of.ts';
import type { NewAct } from './record-act.ts';
import { openRecorder } from './recorder.ts';
import { SeenLately } from './seen-lately.ts';
import '../../platform/http/file-hash.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The entry that stands for what this request is about to change. */
    entered: { readonly chain: ActChain; readonly number: number } | null;
  }
}

/**
 * Records what members do before it is done, and what they look at before it is sent: without an entry there is neither. What was refused
 * after its entry gets a second one that says so. Addresses that anybody may call are never recorded.
 */
export function recordRequests(app: App, { databases: { studio }, now }: Services): void {
  const record = openRecorder(studio);
  const seen = new SeenLately();
  app.decorateRequest('entered', null);
  app.decorateRequest('fileHash', null);

  app.addHook('preHandler', async (request) => {
    const address = recordedAddress(request);
    if (!address || isRead(address)) return;
    const { act, kind } = nameAndKind(address);
    const details = {
      ...describeRequest(address, request),
      ...(await before(studio, act, request.params as Record<string, string>)),
    };
    const chain = chainOf(request);
    const entry = { researcher: caller(request).id, kind, act, details, at: now() };
    request.entered = { chain, number: await record(chain, entry) };
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.entered) {
      await recordRefusal(request, reply);
      return payload;
    }
    const address = recordedAddress(request);
    if (!address || !isRead(address) || reply.statusCode >= 400) return payload;
    const hash = address.file ? hashOf(request, payload) : null;
    const details = { ...describeRequest(address, request), ...(hash && { sha256: hash }) };
    await recordLook(chainOf(request), {
      researcher: caller(request).id,
      ...nameAndKind(address),
      details,
      at: now(),
    });
    return payload;
  });

  async function recordLook(chain: ActChain, look: NewAct): Promise<void> {
    const { researcher, kind, act, details, at } = look;
    const key = JSON.stringify([chain, researcher, act, details]);
    if (kind === 'look' && seen.has(key, at)) return;
    await record(chain, look);
    seen.keep(key, at);
  }

  async function recordRefusal(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (reply.statusCode < 400) return;
    const { chain, number } = request.entered!;
    // The refusal is itself refused only once: its own failure comes through here again.
    request.entered = null;
    const details = { entry: number, status: reply.statusCode };
    await record(chain, {
      researcher: caller(request).id,
      kind: 'change',
      act: 'refused',
      details,
      at: now(),
    });
  }
}

const nameAndKind = (address: Address) => ({ act: nameOf(address), kind: kindOf(address) });

function recordedAddress({ routeOptions }: FastifyRequest): Address | null {
  const { address } = routeOptions.config;
  return address && address.access !== 'public' && address.unrecorded === undefined ? address : null;
}

function chainOf({ params }: FastifyRequest): ActChain {
  return (params as { readonly study?: StudyId }).study ?? installation;
}

/** Of a stream whoever sends it has told the hash. */
function hashOf(request: FastifyRequest, payload: unknown): string | null {
  if (typeof payload === 'string' || payload instanceof Uint8Array) return sha256(payload);
  return request.fileHash;
}
