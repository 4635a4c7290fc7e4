import type { FastifyServerOptions } from 'fastify';
import { readCertificate } from '../certificate.ts';
import type { Services } from '../services.ts';
import { refuseAddress } from './errors.ts';

/** Who sends slower than this is let go; the largest file over a slow line takes a few minutes. */
const SLOWEST_REQUEST_MS = 300_000;
const SLOWEST_HEADERS_MS = 20_000;
const LOOK_EVERY_MS = 5000;

/** What the server of a host is made with. */
export function serverOptions({ settings, now }: Pick<Services, 'settings' | 'now'>): FastifyServerOptions {
  const { https } = readCertificate(settings, now());
  const pace = { headersTimeout: SLOWEST_HEADERS_MS, connectionsCheckingInterval: LOOK_EVERY_MS };
  return {
    // The answer path must leave no trace: Fastify itself logs and counts nothing, a hook that knows the routes does.
    logger: false,
    genReqId: () => '',
    frameworkErrors: refuseAddress,
    // A hook says so in the language of the reader.
    return503OnClosing: false,
    bodyLimit: 1024 * 1024,
    requestTimeout: SLOWEST_REQUEST_MS,
    // Of a proxy that is not named nothing is taken: anybody could write such headers.
    trustProxy: settings.proxies.length > 0 ? [...settings.proxies] : false,
    ...(https ? { https: { ...https, ...pace } } : { http: pace }),
  };
}
