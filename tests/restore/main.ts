import { livePostgres } from '../support/live/postgres.ts';
import { setup } from '../support/program.ts';
import { drill, isSound } from './drill.ts';

/** `npm run test:restore`: machines are lost while fifty people a second answer, with files and with PostgreSQL, strictly sealed too. */
await setup();
const postgres = await livePostgres();
const pace = { answersPerSecond: 50, seconds: 10 };
const passphrase = 'three ducks on a long river';
const twoUrls = async () => [await postgres.newUrl(), await postgres.newUrl()] as const;
try {
  for (const each of [
    { ...pace, name: 'files' },
    { ...pace, name: 'files, strictly sealed', passphrase },
    { ...pace, name: 'PostgreSQL', urls: await twoUrls() },
    { ...pace, name: 'PostgreSQL, strictly sealed', urls: await twoUrls(), passphrase },
  ]) {
    const found = await drill(each);
    console.log(found);
    console.log(`${each.name}: ${isSound(found) ? 'sound' : 'NOT SOUND'}`);
    if (!isSound(found)) process.exitCode = 1;
  }
} finally {
  await postgres.close();
}
