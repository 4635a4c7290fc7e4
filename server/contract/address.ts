import type { Static, TObject, TSchema } from 'typebox';
import type { Action } from './role.ts';

/**
 * Who may call: anyone, anyone signed in, those who may create studies, administrators of the installation, or members whose
 * role allows the action in `:study`. What is `own` is open to whoever is signed in, even where a second factor is demanded and still missing.
 */
export type Access = 'public' | 'own' | 'signedIn' | 'creator' | 'administrator' | Action;

/**
 * One route of the interface, said once: the server mounts it, the web calls it. `path` names its parameters as `:study`;
 * without `reply` the answer is a file or nothing.
 */
export interface Address {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  readonly tag: string;
  readonly summary?: string;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** The text fields that come beside a file as multipart/form-data. */
  readonly form?: TObject;
  readonly reply?: TSchema;
  /** The answer is a file. */
  readonly file?: true;
  /** The job that is the reply (202) to whoever does not wait for its end. */
  readonly job?: TSchema;
  /** The status of success: 200 with a reply, 204 without one, where it is not said. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Nothing is changed although something is sent: a computation, a preview. */
  readonly reads?: true;
  /** It can be called in an archived study although it changes something. */
  readonly whileArchived?: true;
  /** What of body and query goes into the record of acts, by name; or all of the body. Never words of interviewees. */
  readonly recorded?: readonly string[] | 'body';
  /** Why the record of acts leaves it out. */
  readonly unrecorded?: string;
}

export const address = <const A extends Address>(parts: A): A => parts;

type Part<A, Name extends 'params' | 'query' | 'body' | 'form' | 'reply' | 'job'> =
  A extends Readonly<Record<Name, infer Schema extends TSchema>> ? Static<Schema> : undefined;

export type ParamsOf<A extends Address> = Part<A, 'params'>;
export type QueryOf<A extends Address> = Part<A, 'query'>;
export type BodyOf<A extends Address> = Part<A, 'body'>;
export type FormOf<A extends Address> = Part<A, 'form'>;
export type ReplyOf<A extends Address> = Part<A, 'reply'>;
export type JobOf<A extends Address> = Part<A, 'job'>;

/** What a caller gives: the parts that the address has, and a file with its text fields where it takes one. */
export type Given<A extends Address> = Pick<
  { readonly params: ParamsOf<A>; readonly query: QueryOf<A>; readonly body: BodyOf<A> },
  Extract<keyof A, 'params' | 'query' | 'body'>
> &
  (A extends { readonly form: TObject } ? { readonly form: FormOf<A>; readonly file: File } : unknown);

interface Parts {
  readonly params?: Parameters<typeof fill>[1];
  readonly query?: Parameters<typeof fill>[2];
  readonly body?: object;
  readonly form?: Readonly<Record<string, string>>;
  readonly file?: File;
}

/** What a request to an address sends, and where; a file goes as a form. */
export function requestOf({ path }: Address, given: object = {}): { url: string; body?: object | FormData } {
  // The parts have the types of the declaration, which the compiler cannot see through the generic.
  const { params, query, body, form = {}, file } = given as Parts;
  const url = fill(path, params, query);
  if (!file) return body === undefined ? { url } : { url, body };
  const sent = new FormData();
  for (const [name, value] of Object.entries(form)) sent.append(name, value);
  sent.append('file', file);
  return { url, body: sent };
}

/** The path with its parameters filled in and the query behind it; what is undefined in the query is left out. */
export function fill(
  path: string,
  params: Readonly<Record<string, string | number>> = {},
  query: Readonly<Record<string, string | number | boolean | undefined>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return filled;
  return `${filled}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
