/** The solid kernel (Open CASCADE) and the mesh kernel (Manifold), both WebAssembly; loaded by the first call. */
import { setFlagsFromString } from "node:v8";
import type { ManifoldToplevel } from "manifold-3d";
import type { OpenCascadeInstance } from "replicad-opencascadejs";

export type MeshKernel = ManifoldToplevel;
export type SolidKernel = OpenCascadeInstance;
export type Kernel = { readonly oc: SolidKernel; readonly meshes: MeshKernel };

/** The mesh kernel alone: a few milliseconds, a few megabytes. */
export const loadMeshKernel = async (): Promise<MeshKernel> => {
  const { default: load } = await import("manifold-3d");
  const meshes = await load();
  meshes.setup();
  return meshes;
};

/**
 * How much a WebAssembly function runs before V8 compiles it anew, optimised. By the low figure of Node 20, modelling
 * sets off so much compiling that it holds up the modelling itself: a first job takes 2 to 3 times as long.
 */
const tieringBudget = 400_000_000;

/** Both kernels: a fifth of a second, 150 MB, and what it takes it never gives back before its worker ends. */
export const loadKernel = async (): Promise<Kernel> => {
  setFlagsFromString(`--wasm-tiering-budget=${tieringBudget}`);
  const { default: load } = await import("replicad-opencascadejs");
  const silent = () => {};
  // Else the kernel keeps the path of the program that runs, whose length shifts all it stores: the order of colours in
  // a STEP file goes by addresses, so the same solids would give other bytes where Rubus is installed elsewhere.
  const thisProgram = "rubus";
  const [oc, meshes] = await Promise.all([
    load({ print: silent, printErr: silent, thisProgram }),
    loadMeshKernel(),
  ]);
  return { oc, meshes };
};
