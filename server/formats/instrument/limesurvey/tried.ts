import { both } from '../../../../analysis/model/words.ts';
import { Untranslatable } from '../expression/syntax.ts';
import type { Conversion } from './conversion.ts';

/** Says what became of a condition: kept, or dropped with the reason and the condition itself. */
export function tried<T>(
  c: Conversion,
  place: string,
  source: string,
  translate: () => T,
  kind: 'condition' | 'calculation' | 'validation' = 'condition',
  instead?: () => void,
): T | undefined {
  try {
    const found = translate();
    if (source !== '') c.ledger.kept(place, kind);
    return found;
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    const said = source === '' ? '' : ` – ${source}`;
    c.ledger.dropped(place, kind, both(`${error.reason['zh-CN']}${said}`, `${error.reason.en}${said}`));
    instead?.();
    return undefined;
  }
}
