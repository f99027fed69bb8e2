/** Where in the file each key and value stands. */
import type { Position } from "@rubus/units";

export type Path = readonly (string | number)[];

export type Place = {
  /** The key, where there is one. */
  readonly key?: Position;
  /** The value itself. */
  readonly value: Position;
  /** What to point at for the whole entry: the value itself, but the key of a mapping or of nothing. */
  readonly entry: Position;
};

export type Places = {
  readonly at: (path: Path) => Place | undefined;
  /** The entry at a path, or of the nearest parent that the file has; 1:1 for the file itself. */
  readonly nearest: (path: Path) => Position;
};

/** Keys never hold a NUL: the file is refused if it does. */
const joined = (path: Path): string => path.join("\u0000");

export const placesOf = (entries: Iterable<readonly [Path, Place]>): Places => {
  const byPath = new Map<string, Place>();
  for (const [path, place] of entries) byPath.set(joined(path), place);
  const at = (path: Path): Place | undefined => byPath.get(joined(path));
  const nearest = (path: Path): Position => {
    for (let length = path.length; length > 0; length--) {
      const place = at(path.slice(0, length));
      if (place) return place.entry;
    }
    return { line: 1, column: 1 };
  };
  return { at, nearest };
};

/**
 * Find the position for a proof's `key`, such as `power.supply`, and its subject, such as `home/a`: the
 * frame's own entry if it has one, else the cluster's, else the nearest parent. Segments are joined by dots.
 */
export const positionFinder =
  (places: Places) =>
  (key: string, subject = ""): Position => {
    const path = key.split(".");
    const [site, frame] = subject.split("/");
    const own = site && frame ? ["sites", site, "frames", frame, ...path] : path;
    if (places.at(own)) return places.nearest(own);
    if (places.at(path)) return places.nearest(path);
    const outer = places.nearest(path);
    return outer.line === 1 && outer.column === 1 ? places.nearest(own) : outer;
  };
