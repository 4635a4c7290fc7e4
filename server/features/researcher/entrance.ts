import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Address } from '../../contract/address.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import { sessionAddresses, type SessionState, type Strength } from '../../contract/session.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { closeSession, findSession, isSecure, openSession, sessionCookie } from '../../platform/session.ts';
import { nameOf, recordAct } from '../audit/audit.door.ts';
import { type Origin, rememberDevice } from '../brake/brake.door.ts';
import { describeSession } from './describe-session.ts';
import { findById } from './researcher.queries.ts';

type Asked = Pick<FastifyRequest, 'cookies'>;

const deviceSeconds = 180 * 24 * 60 * 60;

/** How people come in: every way ends here, with a session of its own that no earlier cookie opens. */
export class Entrance {
  readonly #services: Services;
  readonly #cookie: string;
  readonly #deviceCookie: string;
  readonly #options;

  constructor(services: Services) {
    const secure = isSecure(services.settings);
    this.#services = services;
    this.#cookie = sessionCookie(services.settings);
    this.#deviceCookie = secure ? '__Secure-fourlinks-device' : 'fourlinks-device';
    this.#options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  }

  tokenOf({ cookies }: Asked): string | undefined {
    return cookies[this.#cookie];
  }

  /** Read where someone signs in and nowhere else. */
  originOf({ cookies, ip }: Asked & Pick<FastifyRequest, 'ip'>): Origin {
    return { address: ip, device: cookies[this.#deviceCookie] };
  }

  /** A full session, by the address that opens it, on a device that is known from now on. */
  async enter(
    by: Pick<Address, 'method' | 'path'>,
    request: Asked,
    reply: FastifyReply,
    researcher: ResearcherId,
    strength: Strength = 'password',
  ): Promise<SessionState> {
    const { databases, now } = this.#services;
    const device = request.cookies[this.#deviceCookie];
    await this.#record(researcher, nameOf(by));
    const token = await this.#open(request, reply, researcher, strength);
    const known = await rememberDevice(databases.studio, researcher, device, now());
    // Sent along where one signs in only: with an answer to a questionnaire it would name a person.
    const own = { ...this.#options, path: sessionAddresses.open.path, maxAge: deviceSeconds };
    void reply.setCookie(this.#deviceCookie, known, own);
    return describeSession(databases.studio, token, now());
  }

  /** The password was right; only the second step is open. */
  async enterHalf(request: Asked, reply: FastifyReply, researcher: ResearcherId): Promise<SessionState> {
    const { databases, now } = this.#services;
    await this.#record(researcher, 'password right');
    return describeSession(databases.studio, await this.#open(request, reply, researcher, 'half'), now());
  }

  /** A second factor was shown in a session: it goes on under a new token, which is returned. */
  strengthen(request: Asked, reply: FastifyReply, researcher: ResearcherId): Promise<string> {
    return this.#open(request, reply, researcher, 'strong');
  }

  async leave(request: Asked, reply: FastifyReply): Promise<void> {
    const { databases, now } = this.#services;
    const token = this.tokenOf(request) ?? '';
    const signed = await findSession(databases.studio, token, now());
    if (signed) await this.#record(signed.id, nameOf(sessionAddresses.close));
    await closeSession(databases.studio, token);
    void reply.clearCookie(this.#cookie, this.#options);
  }

  /** Before it is done: without an entry nobody comes in. No network address and no device is kept. */
  async #record(researcher: ResearcherId, act: string): Promise<void> {
    const { databases, now } = this.#services;
    await this.#admit(researcher);
    await recordAct(databases.studio, null, { researcher, kind: 'account', act, details: {}, at: now() });
  }

  async #admit(researcher: ResearcherId): Promise<void> {
    const found = await findById(this.#services.databases.studio, researcher);
    if (!found || found.disabled === 1) throw new Problem('account-disabled');
  }

  async #open(
    request: Asked,
    reply: FastifyReply,
    researcher: ResearcherId,
    strength: Strength | 'half',
  ): Promise<string> {
    const { databases, now } = this.#services;
    const { studio } = databases;
    await this.#admit(researcher);
    const before = this.tokenOf(request);
    if (before) await closeSession(studio, before);
    const token = await openSession(studio, researcher, now(), strength);
    void reply.setCookie(this.#cookie, token, this.#options);
    return token;
  }
}
