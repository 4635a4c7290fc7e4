import { lensAddresses } from '../../contract/lens.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { type LensReader, readLens, readLensProfile, readLensShares } from './lens.door.ts';

export function lensRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, lensAddresses.profile, (request) => {
    const { study, release } = request.params;
    return readLensProfile(studio, study, release, readerOf(request));
  });
  mount(app, lensAddresses.show, (request) => {
    const { study, release, lens } = request.params;
    return readLens(studio, study, release, lens, readerOf(request));
  });
  mount(app, lensAddresses.shares, (request) => {
    const { study, release } = request.params;
    const chosen = request.query.lenses.split(',').filter((code) => code !== '');
    return readLensShares(studio, study, release, chosen, readerOf(request));
  });
}

interface Asked {
  readonly role: LensReader['role'];
  readonly query: { readonly cases?: LensReader['cases'] | undefined; readonly group?: string | undefined };
  readonly headers: { readonly 'accept-language'?: string | undefined };
}

function readerOf({ role, query: { cases = 'all', group }, headers }: Asked): LensReader {
  return { role, cases, group, locale: preferredLocale(headers['accept-language']) };
}
