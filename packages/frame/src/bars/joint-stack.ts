/** What lies where on the bolt of a land, from the head on the front of the back-plane to the nut behind it. */
import { backPlanePlaces, boardThicknessMm } from "@rubus/boards";
import { jointOf } from "./bolt.js";
import { linkBar, type Pole } from "./link-bar.js";

export type JointMember = {
  readonly name: "screw" | "front washer" | "bar" | "lug" | "washer" | "spring washer" | "nut";
  /**
   * How far its front side stands behind the front of the back-plane; of the screw, the underside of its head. Millimetres.
   */
  readonly fromMm: number;
};

/**
 * The members of a joint, front to rear, board and bush left out.
 * @param layers bars and spacers on the bolt, 0 to 2
 * @param lugCount ring lugs on top of them, 0 or 1
 */
export const jointStack = (pole: Pole, layers: number, lugCount: number): readonly JointMember[] => {
  const { washer, lug, springWasher } = jointOf(pole, layers, lugCount);
  const front = -washer.thickness.value;
  let fromMm = boardThicknessMm + backPlanePlaces.lands.bushMm;
  const next = (name: JointMember["name"], thickMm: number): JointMember => {
    const member = { name, fromMm };
    fromMm += thickMm;
    return member;
  };
  return [
    { name: "screw", fromMm: front },
    { name: "front washer", fromMm: front },
    ...Array.from({ length: layers }, () => next("bar", linkBar.thicknessMm)),
    ...Array.from({ length: lugCount }, () => next("lug", lug.thickness.value)),
    next("washer", washer.thickness.value),
    next("spring washer", springWasher.thickness.value),
    next("nut", 0),
  ];
};
