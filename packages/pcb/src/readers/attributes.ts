/** X2 attributes as files spell them. */

/** Fields with their Unicode escapes undone (Gerber layer format specification §3.4.3). */
export const attributeFields = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) =>
      part.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (_, short?: string, long?: string) =>
        String.fromCodePoint(Number.parseInt(short ?? long ?? "0", 16)),
      ),
    );
