import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountAddresses, type FactorAdded } from '../../contract/account.ts';
import { caller, confirmedCaller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { originOf } from '../../platform/http/origin.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { endSession, endSessions, findSession } from '../../platform/session.ts';
import {
  addPasskey,
  askNewPasskey,
  ensureRecoveryCodes,
  makeTotp,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  siteOf,
} from '../factor/factor.door.ts';
import { Entrance } from '../researcher/researcher.door.ts';
import { changeIdentity } from './change-identity.ts';
import { changePassword } from './change-password.ts';
import { confirmFirstCode } from './confirm-first-code.ts';
import { readAccount } from './read-account.ts';

export function accountRoutes(app: App, services: Services): void {
  const { databases, keyring, now, settings } = services;
  const { studio } = databases;
  const entrance = new Entrance(services);
  const tokenOf = (request: Pick<FastifyRequest, 'cookies'>) => entrance.tokenOf(request) ?? '';
  const inTransaction = studio.transaction();

  const read = async (request: Pick<FastifyRequest, 'cookies'>, token = tokenOf(request)) => {
    const signed = await findSession(studio, token, now());
    if (!signed) throw new Problem('sign-in-needed');
    return readAccount(studio, signed, token, now());
  };

  /** The session becomes strong under a new token. */
  async function withFactor(
    request: Pick<FastifyRequest, 'cookies' | 'researcher'>,
    reply: FastifyReply,
  ): Promise<FactorAdded> {
    const { id } = caller(request);
    const recoveryCodes = await ensureRecoveryCodes(studio, id);
    const token = await entrance.strengthen(request, reply, id);
    return { account: await read(request, token), recoveryCodes };
  }

  mount(app, accountAddresses.show, (request) => read(request));

  mount(app, accountAddresses.changePassword, (request) =>
    changePassword(studio, caller(request), request.body, { token: tokenOf(request), now: now() }),
  );

  mount(app, accountAddresses.changeIdentity, async (request) => {
    const token = tokenOf(request);
    await changeIdentity(studio, caller(request), request.body, { token, now: now() });
    return read(request);
  });

  mount(app, accountAddresses.askNewPasskey, (request) =>
    askNewPasskey(studio, siteOf(originOf(request, settings)), confirmedCaller(request, now()), now()),
  );

  mount(app, accountAddresses.addPasskey, async (request, reply) => {
    const { id } = confirmedCaller(request, now());
    await addPasskey(studio, siteOf(originOf(request, settings)), id, request.body, now());
    return withFactor(request, reply);
  });

  mount(app, accountAddresses.removePasskey, async (request) => {
    const { id } = confirmedCaller(request, now());
    await inTransaction.execute((db) => removePasskey(db, id, request.params.passkey));
    return read(request);
  });

  mount(app, accountAddresses.makeTotp, (request) => {
    const signed = confirmedCaller(request, now());
    return inTransaction.execute((db) => makeTotp(db, keyring, signed));
  });

  mount(app, accountAddresses.confirmTotp, async (request, reply) => {
    await confirmFirstCode(services, confirmedCaller(request, now()), request.body.code);
    return withFactor(request, reply);
  });

  mount(app, accountAddresses.removeTotp, async (request) => {
    const { id } = confirmedCaller(request, now());
    await inTransaction.execute((db) => removeTotp(db, id));
    return read(request);
  });

  mount(app, accountAddresses.makeRecoveryCodes, (request) => {
    const { id } = confirmedCaller(request, now());
    return inTransaction.execute((db) => renewRecoveryCodes(db, id));
  });

  mount(app, accountAddresses.endSession, async (request) => {
    const { id } = caller(request);
    if (!(await endSession(studio, id, request.params.session))) throw new Problem('session-unknown');
    return read(request);
  });

  mount(app, accountAddresses.endOtherSessions, async (request) => {
    await endSessions(studio, caller(request).id, tokenOf(request));
    return read(request);
  });
}
