/** The fitting room: whether placed parts overlap, clear each other and can be moved in, and plates with letters; on meshes alone. */
import { loadMeshKernel } from "../kernel/kernel.js";
import { letteredPlates } from "./lettered-plate.js";
import { overlapTests } from "./overlaps.js";
import { sweeps } from "./sweep.js";

/** Loads the mesh kernel, which is small, and opens a fitting room; it needs no workshop. */
export const openFitting = async () => {
  const meshes = await loadMeshKernel();
  return { ...overlapTests(meshes), ...sweeps(meshes), ...letteredPlates(meshes) };
};

export type Fitting = Awaited<ReturnType<typeof openFitting>>;
