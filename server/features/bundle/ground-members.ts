import { jsonMember, type Member } from '../../formats/bundle/pack-bundle.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { publicManifest } from '../release/public.door.ts';
import { planFor } from '../result/result.door.ts';
import { type BundleWish, roles } from './wish.ts';

/** What numbers and codings are read by: release, instrument, frame, report plan and codebook. */
export async function* groundMembers(
  db: StudioDb,
  { study, release: { hash, manifest }, audience, language }: BundleWish,
): AsyncGenerator<Member> {
  const shown = publicManifest(manifest, await audienceIn(db, study, roles[audience]));
  const instrument = (await publishedInstrument(db, study, manifest.instrument.number))!;
  yield jsonMember('release.json', { release: hash, ...shown });
  yield jsonMember('instrument.json', instrument.definition);
  yield jsonMember('frame.json', await frameOf(db, study));
  yield jsonMember('plan.json', await planFor(db, study, instrument.definition));
  const redact = await noteRedaction(db, study, language);
  // Examples in a codebook are often words of an interview.
  const codes = (await listCodes(db, study)).map((code) => inTexts(code, redact));
  yield jsonMember('codebook.json', codes);
}

/** A value with every text in it changed, keys left as they are. */
function inTexts<T>(value: T, change: (text: string) => string): T {
  const changed = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string' ? change(each) : each,
  );
  return JSON.parse(changed) as T;
}
