import { fill } from '../../server/contract/address.ts';
import { answeringPaths } from '../../server/contract/paths.ts';

/** What the answer page has asked for before its script was there. */
export interface EarlyRequest {
  readonly study: string;
  readonly reply: Promise<Response>;
}

const [before, after] = fill(answeringPaths.questionnaire, { study: ' ' }).split('%20');

/**
 * Stands in the answer page itself and asks for the questionnaire before anything else is read: a round trip less. The
 * study is named behind the # of the address, which only the browser knows.
 */
export const earlyRequestScript = `{const[,s]=/^#s=([\\w-]{22})(?:&[ck]=|$)/.exec(location.hash)??[];if(s)(window.early={study:s,reply:fetch("${before}"+s+"${after}",{credentials:"omit",cache:"no-store",referrerPolicy:"no-referrer"})}).reply.catch(()=>0)}`;
