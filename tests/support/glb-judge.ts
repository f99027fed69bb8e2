// What Khronos' own validator says of a GLB file.
import { createRequire } from "node:module";

type Report = {
  readonly issues: {
    readonly numErrors: number;
    readonly numWarnings: number;
    readonly messages: readonly {
      readonly code: string;
      readonly message: string;
      readonly pointer?: string;
    }[];
  };
  readonly info: { readonly totalTriangleCount: number; readonly drawCallCount: number };
};

// The package has no types.
const validator = createRequire(import.meta.url)("gltf-validator") as {
  readonly validateBytes: (bytes: Uint8Array) => Promise<Report>;
};

/** Errors and warnings as lines, and how many triangles its meshes have. */
export async function judgeGlb(
  bytes: Uint8Array,
): Promise<{ readonly faults: readonly string[]; readonly triangles: number }> {
  const { issues, info } = await validator.validateBytes(bytes);
  return {
    faults:
      issues.numErrors + issues.numWarnings === 0
        ? []
        : issues.messages.map(({ code, message, pointer }) => `${code} ${message} ${pointer ?? ""}`),
    triangles: info.totalTriangleCount,
  };
}
