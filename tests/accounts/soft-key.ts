import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type {
  MadePasskey,
  PasskeyAnswer,
  PasskeyCreation,
  PasskeyRequest,
} from '../../server/contract/passkey.ts';

const origin = 'http://localhost:8080';
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** What a browser or a key that lies would say otherwise. */
interface Lies {
  readonly origin?: string;
  readonly host?: string;
  readonly verified?: boolean;
  readonly counter?: number;
}

/** A passkey of our own making, with the signatures of a real one (ES256, no attestation). */
export class SoftKey {
  readonly id = randomBytes(32);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;

  make({ challenge, rp }: PasskeyCreation, lies: Lies = {}): MadePasskey {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = [Buffer.alloc(16), length, this.id, Buffer.from(isoCBOR.encode(cose))];
    const authData = Buffer.concat([this.#data(rp.id, 0x40, lies), ...credential]);
    const attestation = new Map<string, string | Map<never, never> | Uint8Array>([
      ['fmt', 'none'],
      ['attStmt', new Map<never, never>()],
      ['authData', new Uint8Array(authData)],
    ]);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: base64url(clientData('webauthn.create', challenge, lies)),
        attestationObject: base64url(isoCBOR.encode(attestation)),
      },
    };
  }

  sign({ challenge, rpId }: Pick<PasskeyRequest, 'challenge' | 'rpId'>, lies: Lies = {}): PasskeyAnswer {
    const client = clientData('webauthn.get', challenge, lies);
    this.#counter = lies.counter ?? this.#counter + 1;
    const data = this.#data(rpId, 0, lies);
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(client)]))
      .sign(this.#keys.privateKey);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      },
    };
  }

  #named() {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  }

  /** Authenticator data: which site, that somebody was there and who they are, and how often it signed. */
  #data(host: string, flags: number, lies: Lies): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const present = 0x01 | (lies.verified === false ? 0 : 0x04);
    return Buffer.concat([sha256(lies.host ?? host), Buffer.from([flags | present]), counter]);
  }
}

function clientData(type: string, challenge: string, lies: Lies): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: lies.origin ?? origin, crossOrigin: false }));
}
