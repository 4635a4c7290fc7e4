import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { App } from './app-type.ts';
import { inlineHashes } from './inline-hashes.ts';
import { answerPage } from './pages.ts';

const ticketPath = '/api/tickets/';

/** What the templates of the studio are made with, and markup that is empty; no other text becomes markup or a script. */
const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types svelte-trusted-html default'];

/** Pages talk to this host and, for their tickets, to the host that issues them. */
const contentPolicy = (issuer: string | null, frames: readonly string[], inline = inlineHashes(null)) =>
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
    ...frames,
  ].join('; ');

/** Scripts, styles and JSON are no documents: what rules those would only make them longer on a phone. */
const isDocument = (url: string) => !/^\/(a\/assets|api\/answer|api\/tickets)\//.test(url);
const unused = [
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
];
const documentHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
};
/** A year in which browsers that were here ask by https only. */
const onlyHttps = { 'strict-transport-security': 'max-age=31536000' };

type ProtectedBy = Pick<Settings, 'issuer' | 'collector' | 'url' | 'tls'>;

/** Headers on every reply, and a refusal of writes that another site sends. */
export function protect(app: App, { issuer, collector, url: origin, tls }: ProtectedBy): void {
  const https = tls !== null || origin?.startsWith('https:');
  const policy = contentPolicy(issuer, ["frame-src 'self'", "frame-ancestors 'none'", ...trustedTypes]);
  const policies = [
    // Its own Trusted Types stand in the page, where a phone has them without a connection too.
    { of: '/a/', policy: contentPolicy(issuer, ["frame-ancestors 'none'"], inlineHashes(answerPage)) },
    // A questionnaire as respondents will see it stands in a frame of the studio.
    { of: '/preview.html', policy: contentPolicy(issuer, ["frame-ancestors 'self'", ...trustedTypes]) },
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
      ...(https && onlyHttps),
    });
    if ((request.routeOptions.url ?? url).startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (collector && asksForTicket(request, collector)) {
      void reply.headers(letIn(collector));
      return;
    }
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) refuseOtherSites(request, origin);
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

/**
 * Browsers name the site that sends a write; programs without either header carry no ambient cookie. This site is the one that the
 * settings name, else the host that was asked for, also where a trusted proxy says so.
 */
function refuseOtherSites(request: FastifyRequest, own: string | null): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('origin-refused');
  const { origin } = request.headers;
  if (origin === undefined) return;
  const here = own === null ? URL.canParse(origin) && new URL(origin).host === request.host : origin === own;
  if (!here) throw new Problem('origin-refused');
}
