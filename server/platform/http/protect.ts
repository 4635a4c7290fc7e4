import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { App } from './app-type.ts';
import { inlineHashes } from './inline-hashes.ts';
import { answerPage } from './pages.ts';

const ticketPath = '/api/tickets/';

/** Pages talk to this host and, for their tickets, to the host that issues them. */
const contentPolicy = (
  issuer: string | null,
  frames = "frame-ancestors 'none'",
  inline = inlineHashes(null),
) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline.scripts].join(' '),
    // Charts and menus are placed by style attributes; style sheets come from here only.
    ["style-src 'self'", ...inline.styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${issuer ? ` ${issuer}` : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    frames,
  ].join('; ');

/** Scripts, styles and JSON are no documents: what rules those would only make them longer on a phone. */
const isDocument = (url: string) => !/^\/(a\/assets|api\/answer|api\/tickets)\//.test(url);
const documentHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
};

/** Headers on every reply, and a refusal of writes that another site sends. */
export function protect(app: App, { issuer, collector }: Pick<Settings, 'issuer' | 'collector'>): void {
  const policy = contentPolicy(issuer, "frame-src 'self'; frame-ancestors 'none'");
  const policies = [
    { of: '/a/', policy: contentPolicy(issuer, "frame-ancestors 'none'", inlineHashes(answerPage)) },
    // A questionnaire as respondents will see it stands in a frame of the studio.
    { of: '/preview.html', policy: contentPolicy(issuer, "frame-ancestors 'self'") },
  ];
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request;
    if (isDocument(url))
      void reply.headers({
        'content-security-policy': policies.find(({ of }) => url.startsWith(of))?.policy ?? policy,
        ...documentHeaders,
      });
    else void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    void reply.headers({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    if (url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (collector && asksForTicket(request, collector)) {
      void reply.headers(letIn(collector));
      return;
    }
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) refuseOtherSites(request);
  });
}

/** The one call that crosses hosts: the answer page of the collector asks the issuer for a ticket. It carries no cookie. */
function asksForTicket({ url, headers }: FastifyRequest, collector: string): boolean {
  return url.startsWith(ticketPath) && headers.origin === collector;
}

function letIn(collector: string): Record<string, string> {
  return {
    'access-control-allow-origin': collector,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'origin',
  };
}

/** Browsers name the site that sends a write; programs without either header carry no ambient cookie. */
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('origin-refused');
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    throw new Problem('origin-refused');
}
