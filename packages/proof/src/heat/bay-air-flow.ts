/** How much air passes a bay: its fan against the openings and gaps in its way. */
import type { Cooler, Fan } from "@rubus/catalogue";
import type { Node } from "@rubus/cluster";
import { bay, intakeMm2, stackOf, trayContentOf } from "@rubus/frame";
import { airDensity, curveAtSpeed, ductResistance, operatingPoint, straightCurve } from "@rubus/physics";
import { rearOpenMm2 } from "../air-proofs.js";
import type { HeatFigures, Take } from "./heat-figures.js";

/** Openings on the way of the air, in mm², from the drawings of face, HAT, tray and back-plane. */
export type AirWay = {
  readonly faceMm2: number;
  /** Between the tray's wall and the HAT, less the Pi's board. */
  readonly channelMm2: number;
  readonly rearMm2: number;
};

export const airWayOf = (node: Pick<Node, "model" | "stack" | "fan">, fans: readonly Fan[]): AirWay => {
  const content = trayContentOf(node, fans);
  if (content === undefined) throw new RangeError(`no tray is made for a ${node.model}`);
  const stack = stackOf(content);
  return {
    faceMm2: intakeMm2(stack),
    channelMm2: bay.heightMm * (stack.hatMm - stack.insideMm - (stack.piTopMm - stack.piMm)),
    rearMm2: rearOpenMm2(),
  };
};

export type BayFlow = {
  readonly flowM3h: number;
  /** At the heat sink, and along the board, in m/s. */
  readonly jetMs: number;
  readonly channelMs: number;
};

export const stillAir: BayFlow = { flowM3h: 0, jetMs: 0, channelMs: 0 };

const hourS = 3600;
const speedMs = (flowM3h: number, areaMm2: number): number => (flowM3h / hourS / areaMm2) * 1e6;

/** Stack (a): the fan on the HAT is the only way from face to rear. */
export const fanFlow = (
  fan: Fan,
  way: AirWay,
  duty: number,
  { bayAir }: HeatFigures,
  take: Take,
): BayFlow => {
  if (duty <= 0) return stillAir;
  // Below its least duty a fan keeps its least speed (Intel's four-wire PWM specification 1.3, types A and B).
  const speed = Math.max(duty, take(`least duty of a ${fan.name}`, fan.leastDuty));
  const hub = take("hub of a fan", bayAir.hubDiameter);
  const boreMm2 = (Math.PI / 4) * (fan.bore.value ** 2 - Math.min(hub, 0.8 * fan.bore.value) ** 2);
  const loss = take("loss of an opening", bayAir.openingLoss);
  const areas = [way.faceMm2, boreMm2, way.channelMm2, way.rearMm2];
  const density = airDensity(bayAir.room.value);
  const curve = straightCurve(
    take(`free flow of a ${fan.name}`, fan.freeFlow),
    take(`stall pressure of a ${fan.name}`, fan.stallPressure),
  );
  const { flowM3h } = operatingPoint(
    curveAtSpeed(curve, speed),
    ductResistance(
      areas.map((areaMm2) => ({ loss, areaMm2 })),
      density,
    ),
  );
  const installed = flowM3h * take("installed flow", bayAir.installedFlow);
  return {
    flowM3h: installed,
    jetMs: speedMs(installed, boreMm2),
    channelMs: speedMs(installed, way.channelMm2),
  };
};

/** Stack (b): the Active Cooler turns the bay's air over and drives a share of it out. */
export const coolerFlow = (
  cooler: Cooler,
  way: AirWay,
  duty: number,
  { bayAir }: HeatFigures,
  take: Take,
): BayFlow => {
  if (duty <= 0 || cooler.freeFlow === undefined || cooler.finPassage === undefined) return stillAir;
  const flowM3h = duty * take(`flow of the ${cooler.name}`, cooler.freeFlow);
  return {
    flowM3h: flowM3h * take("share blown out", bayAir.blownOut),
    jetMs: speedMs(flowM3h, take("passage between fins", cooler.finPassage)),
    channelMs: speedMs(flowM3h, way.channelMm2),
  };
};
