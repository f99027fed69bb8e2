/** The face of a tray with its LED board, put together on the bench. In the coordinates of the bay. */
import { ledBoardPlaces } from "@rubus/boards";
import { inPlace } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import type { ScrewPlace } from "../screw-place.js";
import { onFace, type Stack, type TrayKind, trayTitle, trayWord } from "../stack.js";
import { boardPart, printedPart } from "./bought-parts.js";
import { fastened } from "./fasten.js";
import { type AssembledChild, screwJoint, seatJoint } from "./joints.js";
import type { SubAssembly } from "./tree.js";

const front = (mm: number) => vec3(0, -mm, 0);
const rearwards = vec3(0, 1, 0);

/** Face and LED board, on the bench. */
export const faceAssembly = (stack: Stack, kind: TrayKind): AssembledChild => {
  const printed = printedPart(`face-${trayWord(kind)}`, `Face of the tray, ${trayTitle(kind)}`);
  const board = boardPart("led");
  const rear = stack.place.led[7];
  const screws = ledBoardPlaces.holes.map((at, index) => {
    const { x, y: z } = onFace(at);
    const place: ScrewPlace = {
      name: `LED board ${index + 1}`,
      screw: "iso-7045-m2-5",
      seat: vec3(x, 0, z),
      direction: rearwards,
      gripMm: rear,
      end: { kind: "nut", nut: "iso-4032-m2-5" },
    };
    return fastened(place, 25, 28);
  });
  const key = `face-${trayWord(kind)}`;
  const assembly: SubAssembly = {
    key,
    title: "Face with its LED board",
    children: [
      { name: "face", part: printed.key, placement: inPlace, out: front(0) },
      { name: "led board", part: board.key, placement: stack.place.led, out: front(-18) },
      ...screws.flatMap(({ children }) => children),
    ],
    joints: [seatJoint("face", ["face"]), screwJoint("LED board", ["led board"], ["face"], screws)],
    fits: [],
  };
  return {
    parts: [printed, board, ...screws.flatMap(({ parts }) => parts)],
    assemblies: [assembly],
    child: { name: "face with its LED board", assembly: key, placement: inPlace, out: front(50) },
  };
};
