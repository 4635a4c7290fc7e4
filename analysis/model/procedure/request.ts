import type { Scheme } from '../scheme/scheme.ts';
import type { Declaration, Nested, Option, RandomEffect, Role } from './declaration.ts';

/** What a declaration says a request holds: as it is written, and as the engine has read it. */

type Flat<T> = { [K in keyof T]: T[K] };

type RoleValue<R extends Role> = R['takes'] extends 'variable' | 'scale' | 'model'
  ? string
  : R['takes'] extends 'list'
    ? readonly string[]
    : R['takes'] extends 'blocks'
      ? readonly (readonly string[])[]
      : R['takes'] extends 'factors'
        ? Readonly<Record<string, readonly string[]>>
        : R['takes'] extends 'within'
          ? Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
          : R['takes'] extends 'analyses'
            ? readonly Nested[]
            : readonly RandomEffect[];

type OptionValue<O extends Option> = O extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : O extends { kind: 'choices'; values: readonly (infer V)[] }
    ? readonly V[]
    : O extends { kind: 'flag' }
      ? boolean
      : O extends { kind: 'value' }
        ? string | number
        : O extends { kind: 'values' }
          ? readonly (string | number)[]
          : O extends { kind: 'names' }
            ? readonly string[]
            : O extends { kind: 'numbers' }
              ? readonly number[]
              : O extends { kind: 'terms'; values: readonly (infer V)[] }
                ? V | readonly (readonly string[])[]
                : O extends { kind: 'terms' }
                  ? readonly (readonly string[])[]
                  : O extends { kind: 'weights'; values: readonly (infer V)[] }
                    ? V | Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
                    : O extends { kind: 'weights' }
                      ? Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
                      : O extends { kind: 'sets' }
                        ? Readonly<Record<string, readonly string[]>>
                        : O extends { kind: 'scheme' }
                          ? Scheme
                          : O extends { kind: 'matrix' }
                            ? readonly (readonly number[])[]
                            : O extends { kind: 'anchors'; values: readonly (infer V)[] }
                              ? V | Readonly<Record<string, V | readonly number[]>>
                              : number;

type Alternative<D extends Declaration> = D extends { either: readonly (infer K)[] }
  ? K & keyof D['roles']
  : never;

type OptionalRole<D extends Declaration> = {
  [K in keyof D['roles']]: D['roles'][K] extends { optional: true } ? K : never;
}[keyof D['roles']];

/** What a request need not name: the table may have a column for it. */
type StandingRole<D extends Declaration> = {
  [K in keyof D['roles']]: D['roles'][K] extends { column: string } ? K : never;
}[keyof D['roles']];

type NeededRole<D extends Declaration> = Exclude<
  keyof D['roles'],
  OptionalRole<D> | StandingRole<D> | Alternative<D>
>;

type NeededOption<D extends Declaration> = {
  [K in keyof D['options']]: D['options'][K] extends { needed: true } ? K : never;
}[keyof D['options']];

type OptionalFields<D extends Declaration> = {
  readonly [K in OptionalRole<D> | StandingRole<D>]?: RoleValue<D['roles'][K]> | undefined;
} & {
  readonly [K in Exclude<keyof D['options'], NeededOption<D>>]?: OptionValue<D['options'][K]> | undefined;
};

type NeededFields<D extends Declaration> = {
  readonly procedure: D['name'];
} & { readonly [K in NeededRole<D>]: RoleValue<D['roles'][K]> } & {
  readonly [K in NeededOption<D>]: OptionValue<D['options'][K]>;
};

/** One of the alternatives and none of the others. */
type OneOf<D extends Declaration, All extends keyof D['roles'] = Alternative<D>> = [All] extends [never]
  ? unknown
  : {
      [K in All]: { readonly [P in K]: RoleValue<D['roles'][K]> } & {
        readonly [P in Exclude<All, K>]?: undefined;
      };
    }[All];

/** An analysis as a request writes it. */
export type Written<D extends Declaration> = Flat<NeededFields<D> & OptionalFields<D>> & OneOf<D>;

/** The names of the fields that an analysis may have. */
export type FieldOf<D extends Declaration> = 'procedure' | keyof D['roles'] | keyof D['options'];

type ReadRole<D extends Declaration, K extends keyof D['roles']> = K extends OptionalRole<D> | Alternative<D>
  ? D['roles'][K] extends { takes: 'list' }
    ? readonly string[]
    : RoleValue<D['roles'][K]> | undefined
  : RoleValue<D['roles'][K]>;

type ReadOption<O extends Option> = O extends { default: unknown } | { needed: true } | { kind: 'choices' }
  ? OptionValue<O>
  : OptionValue<O> | undefined;

/** The same after reading: every field is there, lists that were left out are empty, options have their defaults. */
export type Read<D extends Declaration> = Flat<
  { readonly [K in keyof D['roles']]: ReadRole<D, K> } & {
    readonly [K in keyof D['options']]: ReadOption<D['options'][K]>;
  }
>;
