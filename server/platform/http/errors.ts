import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { storageProblem } from '../database/storage-problem.ts';
import { Problem, type ProblemCode, preferredLocale, problemBody } from '../problem.ts';
import { randomId } from '../random.ts';
import type { App } from './app-type.ts';
import { invalidField } from './invalid-field.ts';
import { isLogged } from './request-log.ts';

const byFastifyCode: Record<string, ProblemCode> = {
  FST_ERR_BAD_URL: 'address-unknown',
  FST_ERR_MAX_PARAM_LENGTH: 'address-unknown',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json-malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'json-malformed',
};

/** Every failure leaves as application/problem+json; what is not a Problem is a bug, logged with a number where requests are logged. */
export function reportProblems(app: App, log: Logger): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error, isLogged(request));
    if (problem.code === 'server-fault') log.error({ err: error, incident: problem.details.incident });
    return sendProblem(problem, request, reply);
  });
}

/** For addresses that cannot be read, before any route is found. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(asProblem(error, false), request, reply);
}

function sendProblem(problem: Problem, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemBody(problem, preferredLocale(headers['accept-language']));
  return reply.status(body.status).type('application/problem+json').send(body);
}

function asProblem(error: FastifyError | Problem, logged: boolean): Problem {
  if (error instanceof Problem) return error;
  const [first] = error.validation ?? [];
  if (first) return new Problem('request-invalid', invalidField(first));
  const known = byFastifyCode[error.code];
  if (known) return new Problem(known);
  if (error.statusCode === 400 || error instanceof SyntaxError) return new Problem('json-malformed');
  const fault = logged
    ? new Problem('server-fault', { incident: randomId().slice(0, 8) })
    : new Problem('server-fault-untold');
  return storageProblem(error) ?? fault;
}
