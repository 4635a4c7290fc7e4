import { openAnswerAddresses } from '../../contract/open-answer.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { logLook } from '../look/look.door.ts';
import { listQuestions } from './list-questions.ts';
import { readAnswers } from './read-answers.ts';
import { takeAnswers } from './take-answers.ts';

export function openAnswerRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, openAnswerAddresses.list, ({ params }) => listQuestions(studio, params.study, params.release));
  mount(app, openAnswerAddresses.read, async (request) => {
    const { study, release, question } = request.params;
    const answers = await readAnswers(studio, study, { release, question }, request.role);
    const look = {
      study,
      researcher: caller(request).id,
      subject: release,
      request: { question },
      at: now(),
    };
    await logLook(studio, { ...look, action: 'open.read' });
    return answers;
  });
  mount(app, openAnswerAddresses.take, async (request) => {
    const { study, release, question } = request.params;
    const taker = {
      role: request.role,
      locale: preferredLocale(request.headers['accept-language']),
      now: now(),
    };
    return studio.transaction().execute(async (db) => {
      const taken = await takeAnswers(db, study, { release, question }, request.body, taker);
      const look = {
        study,
        researcher: caller(request).id,
        subject: release,
        request: { question },
        at: now(),
      };
      await logLook(db, { ...look, action: 'open.take' });
      return taken;
    });
  });
}
