import type { RecordGround } from '../../../analysis/disclosure/records/admit-records.ts';
import { Tally } from '../tally.ts';
import { type Answers, gated, openDoor } from './answer.ts';
import { frozen, raw, type Records, smallBureau } from './bureau.ts';
import { type Effort, everyRequest } from './requests.ts';
import { differences, fewTold, type Heard, named } from './ways.ts';

/** Somebody who may ask tries everything on records: who is named, which groups are of few, what two answers tell together. */
function play(target: string, records: Records, answers: Answers, k: number, effort: Effort): Tally {
  const tally = new Tally(target);
  const heard: Heard[] = [];
  for (const request of everyRequest(records, effort)) {
    const told = answers(request);
    const one = { request, told };
    if (told !== null) heard.push(one);
    const said = JSON.stringify(request).slice(0, 150);
    tally.try('somebody is named');
    tally.try('a group of few is told of');
    if (told === null) continue;
    if (named(one, records).length > 0) tally.found('somebody is named', said);
    if (fewTold(one, k).length > 0) tally.found('a group of few is told of', said);
  }
  tally.try('two answers differ by few people', heard.length ** 2);
  for (const [one, other] of differences(heard, records, k))
    tally.found('two answers differ by few people', `${one.request.where} / ${other.request.where}`);
  return tally;
}

const grounds: readonly (readonly [string, Omit<RecordGround, 'rateesAreUnits'>])[] = [
  ['owner, analyst', { k: 5, outside: false }],
  ['viewer', { k: 10, outside: true }],
];

/** Every audience through the gate, on several bureaus. */
export const playRecords = (seeds: readonly number[], everywhere = false): Tally[] =>
  seeds.flatMap((seed) => {
    const records = frozen(smallBureau(seed));
    return grounds.map(([who, ground]) =>
      play(`records, ${who}`, records, gated(records, { ...ground, ...records }), ground.k, {
        everywhere,
        roles: true,
      }),
    );
  });

const plain = { everywhere: false, roles: false };

/** The same without the gate, which must be broken: of a release, and of what was sent in. */
export const playRecordControls = (seed: number): Tally[] => {
  const ledger = smallBureau(seed);
  const release = frozen(ledger);
  return [
    play('records without a gate', release, openDoor(release), 5, plain),
    play('records as they were sent in', raw(ledger), openDoor(raw(ledger)), 5, plain),
  ];
};
