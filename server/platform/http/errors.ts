import type { FastifyError } from 'fastify';
import { Problem, type ProblemCode, preferredLocale, problemBody } from '../problem.ts';
import { randomId } from '../random.ts';
import type { App } from './app-type.ts';
import { invalidField } from './invalid-field.ts';

const byFastifyCode: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json-malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'json-malformed',
};

/** Every failure leaves as application/problem+json; what is not a Problem is a bug and is logged with a number. */
export function reportProblems(app: App): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error);
    if (problem.code === 'server-fault')
      request.log.error({ err: error, incident: problem.details.incident });
    const body = problemBody(problem, preferredLocale(request.headers['accept-language']));
    return reply.status(body.status).type('application/problem+json').send(body);
  });
}

function asProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error;
  const [first] = error.validation ?? [];
  if (first) return new Problem('request-invalid', invalidField(first));
  const known = byFastifyCode[error.code];
  if (known) return new Problem(known);
  if (error.statusCode === 400 || error instanceof SyntaxError) return new Problem('json-malformed');
  return new Problem('server-fault', { incident: randomId().slice(0, 8) });
}
