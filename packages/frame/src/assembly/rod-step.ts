/** Two rods through a row of cells, a washer and two nuts at either end. */
import { vec3 } from "@rubus/units";
import { rodAxes, rodGripMm, rodLengthMm } from "../cell/joints.js";
import { cellBasics, cellMeasures } from "../cell/measures.js";
import { rodTorque } from "../cell/rod-clamp.js";
import { earMeasures } from "../ears/measures.js";
import { nutPart, rodPart, washerPart } from "./bought-parts.js";
import { standing } from "./fasten.js";
import { type FrameContent, type Step, stepOf } from "./frame-step.js";

/** Two rods through all, a washer, a nut and its counter nut at either end. */
export const rodStep = ({ height }: FrameContent, units: number): Step => {
  const { leftMm } = cellMeasures(height);
  const { thread, nut, washer: washerOf, nuts } = cellBasics.rod;
  const [lengthMm, gripMm] = [rodLengthMm(units, true), rodGripMm(units, true)];
  const from = leftMm - earMeasures.flangeMm;
  const over = (lengthMm - gripMm) / 2;
  const rod = rodPart(thread.key, lengthMm);
  const washer = washerPart(washerOf.key);
  const [nutOf, washerMm] = [nutPart(nut.key), washerOf.thickness.value];
  const rods = rodAxes(height).flatMap(({ y, z }, index) => {
    const name = index === 0 ? "lower rod" : "upper rod";
    const ends = ([-1, 1] as const).flatMap((way) => {
      const face = way < 0 ? from : from + gripMm;
      const outwards = vec3(way, 0, 0);
      const side = way < 0 ? "left" : "right";
      const out = vec3(way * 30, 0, 0);
      return [
        {
          part: washer,
          child: {
            name: `washer of the ${name}, ${side}`,
            part: washer.key,
            placement: standing(vec3(face, y, z), outwards),
            out,
          },
        },
        ...Array.from({ length: nuts }, (_, number) => ({
          part: nutOf,
          child: {
            name: `${number === 0 ? "nut" : "counter nut"} of the ${name}, ${side}`,
            part: nutOf.key,
            placement: standing(vec3(face + way * (washerMm + number * nut.height.value), y, z), outwards),
            out,
          },
        })),
      ];
    });
    return [
      {
        part: rod,
        child: {
          name,
          part: rod.key,
          placement: standing(vec3(from - over, y, z), vec3(1, 0, 0)),
          out: vec3(-lengthMm, 0, 0),
          loose: "threads" as const,
        },
      },
      ...ends,
    ];
  });
  const step = stepOf("rods", rods, ["left ear", "right ear"], []);
  return {
    ...step,
    joint: {
      ...step.joint,
      tool: "spanner",
      nuts: [
        { what: "inner nuts, by the fingers alone", torque: rodTorque.value },
        { what: "counter nuts, each against its inner nut, which is held", torque: thread.torque.value },
      ],
    },
  };
};
