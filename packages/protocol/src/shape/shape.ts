/**
 * Shapes of data from outside: each reads an unknown value and builds a new one that holds what the shape names
 * and nothing else. Nothing is inherited, coerced or defaulted; a field that no shape names is ignored.
 */

/** What is read, and the protocol's version by whose rules. */
export type ReadContext = { readonly version: number };

/** Why a value has not the shape: where in it, and what was wanted. Never holds the value itself. */
export type Misfit = { readonly path: string; readonly wanted: string };

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly misfit: Misfit };

export type Shape<T> = (value: unknown, context: ReadContext, path: string) => Read<T>;

/** What a shape reads. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

export const fits = <T>(value: T): Read<T> => ({ ok: true, value });

export const misfit = (path: string, wanted: string): Read<never> => ({
  ok: false,
  misfit: { path, wanted },
});

/** Text that matches a pattern, of at most so many UTF-16 code units. */
export const text =
  (pattern: RegExp, most: number): Shape<string> =>
  (value, _context, path) =>
    typeof value === "string" && value.length <= most && pattern.test(value)
      ? fits(value)
      : misfit(path, `text of at most ${most} characters, as ${pattern.source}`);

/** An integer between two limits, both included. */
export const integer =
  (least: number, most: number): Shape<number> =>
  (value, _context, path) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most
      ? fits(value)
      : misfit(path, `an integer of ${least} to ${most}`);

/** Any number that JSON can hold; minus zero reads as zero, which is how it is written. */
export const finite: Shape<number> = (value, _context, path) =>
  typeof value === "number" && Number.isFinite(value) ? fits(value + 0) : misfit(path, "a finite number");

export const flag: Shape<boolean> = (value, _context, path) =>
  typeof value === "boolean" ? fits(value) : misfit(path, "true or false");

/** One of some words. */
export const oneOf =
  <const W extends string>(...words: readonly W[]): Shape<W> =>
  (value, _context, path) => {
    const word = words.find((each) => each === value);
    return word === undefined ? misfit(path, words.join(" or ")) : fits(word);
  };

/** A list of at most so many. */
export const list =
  <T>(item: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, context, path) => {
    if (!Array.isArray(value) || value.length > most) return misfit(path, `a list of at most ${most}`);
    const items: T[] = [];
    for (const [i, each] of value.entries()) {
      const read = item(each, context, `${path}[${i}]`);
      if (!read.ok) return read;
      items.push(read.value);
    }
    return fits(items);
  };

/** Values by names that match a pattern, at most so many. */
export const table =
  <T>(name: Shape<string>, item: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> =>
  (value, context, path) => {
    if (!isRecord(value)) return misfit(path, "values by name");
    const entries: [string, T][] = [];
    for (const [key, each] of Object.entries(value)) {
      if (entries.length >= most) return misfit(path, `at most ${most} values`);
      const asked = name(key, context, `${path} (a name)`);
      if (!asked.ok) return asked;
      const read = item(each, context, `${path}.${key}`);
      if (!read.ok) return read;
      entries.push([key, read.value]);
    }
    return fits(Object.fromEntries(entries));
  };

type Optional<T> = { readonly optional: Shape<T> };
type Fields = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>;
type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K] extends Shape<unknown> ? K : never;
}[keyof F];

/** The object that fields describe. */
export type ObjectOf<F extends Fields> = {
  readonly [K in RequiredNames<F>]: Shaped<F[K]>;
} & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: F[K] extends Optional<infer T> ? T : never;
};

/** A field that may be absent; where it is there, it has the shape. */
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape });

/** An object's own fields, written in the order given here; others are ignored. */
export const object =
  <F extends Fields>(fields: F): Shape<ObjectOf<F>> =>
  (value, context, path) => {
    if (!isRecord(value)) return misfit(path, "an object");
    const entries: [string, unknown][] = [];
    for (const [key, field] of Object.entries(fields)) {
      const has = Object.hasOwn(value, key) && value[key] !== undefined;
      if (!has && typeof field !== "function") continue;
      const shape = typeof field === "function" ? field : field.optional;
      const read = shape(has ? value[key] : undefined, context, `${path}.${key}`);
      if (!read.ok) return read;
      entries.push([key, read.value]);
    }
    // The loop has put every required field in, and no other; the compiler can't follow it there.
    return fits(Object.fromEntries(entries) as ObjectOf<F>);
  };

/** One of several objects, told apart by a word in one field; a variant may be younger than the protocol. */
export const union =
  <K extends string, V extends Readonly<Record<string, Variant<unknown>>>>(
    key: K,
    variants: V,
  ): Shape<{ [W in keyof V & string]: Tagged<K, W, Shaped<V[W]["shape"]>> }[keyof V & string]> =>
  (value, context, path) => {
    const word = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    const variant = typeof word === "string" && Object.hasOwn(variants, word) ? variants[word] : undefined;
    if (variant === undefined || variant.since > context.version)
      return misfit(`${path}.${key}`, `a word that version ${context.version} knows`);
    const read = variant.shape(value, context, path);
    if (!read.ok) return read;
    // The tag is the variant's own name: the types of tag and fields belong together by construction.
    return fits({ [key]: word, ...(read.value as object) } as Tagged<K, string, Shaped<V[string]["shape"]>>);
  };

type Tagged<K extends string, W, T> = { readonly [P in K]: W } & T;

/** A variant of a union, and the protocol's version that brought it. */
export type Variant<T> = { readonly shape: Shape<T>; readonly since: number };

export const since = <T>(version: number, shape: Shape<T>): Variant<T> => ({ shape, since: version });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
