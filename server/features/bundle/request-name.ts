import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import { sha256 } from '../../platform/random.ts';

/** A request goes by what it says: a changed one is another one. */
export function requestName(request: object): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(request)))).slice(0, 16);
}
