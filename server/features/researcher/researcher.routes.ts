import { entryAddresses, sessionAddresses } from '../../contract/session.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { originOf } from '../../platform/http/origin.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { confirmSession, findHalfSession, findSession } from '../../platform/session.ts';
import { askPasskey, secondStepOf, siteOf, usePasskey } from '../factor/factor.door.ts';
import { checkOwnPassword } from './account.ts';
import { describeSession } from './describe-session.ts';
import { Entrance } from './entrance.ts';
import { makeOwner } from './make-owner.ts';
import { recordPauses } from './record-pauses.ts';
import { resetPassword } from './reset-password.ts';
import { signIn, takeSecondStep } from './sign-in.ts';

export function researcherRoutes(app: App, services: Services): void {
  const { databases, now, settings } = services;
  const { studio } = databases;
  const entrance = new Entrance(services);
  recordPauses(app, services);

  mount(app, sessionAddresses.show, (request) => describeSession(studio, entrance.tokenOf(request), now()));

  mount(app, sessionAddresses.open, async (request, reply) => {
    request.entrant = { email: request.body.email };
    const researcher = await signIn(studio, request.body, entrance.originOf(request), now());
    if (await secondStepOf(studio, researcher)) return entrance.enterHalf(request, reply, researcher);
    return entrance.enter(sessionAddresses.open, request, reply, researcher);
  });

  mount(app, sessionAddresses.enterCode, async (request, reply) => {
    const half = await findHalfSession(studio, entrance.tokenOf(request) ?? '', now());
    if (!half) throw new Problem('second-step-over');
    request.entrant = { email: half.email };
    await takeSecondStep(services, half, request.body);
    return entrance.enter(sessionAddresses.enterCode, request, reply, half.id, 'strong');
  });

  mount(app, sessionAddresses.askPasskey, async (request) => {
    const token = entrance.tokenOf(request) ?? '';
    const known = (await findHalfSession(studio, token, now())) ?? (await findSession(studio, token, now()));
    return askPasskey(studio, siteOf(originOf(request, settings)), known?.id ?? null, now());
  });

  mount(app, sessionAddresses.enterPasskey, async (request, reply) => {
    const site = siteOf(originOf(request, settings));
    const researcher = await usePasskey(studio, site, request.body, now());
    return entrance.enter(sessionAddresses.enterPasskey, request, reply, researcher, 'strong');
  });

  mount(app, sessionAddresses.confirm, async (request) => {
    const { id } = caller(request);
    const { body } = request;
    if ('password' in body) await checkOwnPassword(studio, id, body.password, now());
    else {
      const site = siteOf(originOf(request, settings));
      if ((await usePasskey(studio, site, body.passkey, now())) !== id) throw new Problem('passkey-refused');
    }
    await confirmSession(studio, entrance.tokenOf(request) ?? '', now());
  });

  mount(app, sessionAddresses.close, (request, reply) => entrance.leave(request, reply));

  mount(app, entryAddresses.makeOwner, async (request, reply) =>
    entrance.enter(entryAddresses.makeOwner, request, reply, await makeOwner(studio, services, request.body)),
  );

  mount(app, entryAddresses.reset, async (request, reply) =>
    entrance.enter(entryAddresses.reset, request, reply, await resetPassword(studio, request.body, now())),
  );
}
