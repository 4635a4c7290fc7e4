import {
  type ActChoice,
  type ActPage,
  auditAddresses,
  type ChainState,
  installationActAddresses,
} from '../../../../server/contract/audit.ts';
import type { Locale } from '../../../../server/contract/construct.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { call, hrefOf } from '../../../ui/api.ts';

/** From where a record is read: that of a study, or that of the installation. */
export interface ChainSource {
  readonly list: (query: ActChoice & { readonly before?: number }) => Promise<ActPage>;
  readonly verify: () => Promise<ChainState>;
  readonly hrefAs: (format: 'json' | 'csv', language: Locale) => string;
  /** How the command line is told which chain it is. */
  readonly option: string;
}

export const ofStudy = (study: StudyId): ChainSource => ({
  list: (query) => call(auditAddresses.list, { params: { study }, query }),
  verify: () => call(auditAddresses.verify, { params: { study } }),
  hrefAs: (format, language) =>
    hrefOf(auditAddresses.file, { params: { study, format }, query: { language } }),
  option: '--study …',
});

export const ofInstallation: ChainSource = {
  list: (query) => call(installationActAddresses.list, { query }),
  verify: () => call(installationActAddresses.verify),
  hrefAs: (format, language) =>
    hrefOf(installationActAddresses.file, { params: { format }, query: { language } }),
  option: '--installation',
};
