/** Sockets for flat flexible cables. */
import type { CableSocket } from "./board-part.js";
import { figure, source } from "./figure.js";

const drawing = source("TE 84952 customer drawing as KiCad's footprint library reads it", "secondary");
const remembered = source("TE 84952: the drawing gives no height in what was read", "memory");

export const cableSockets = [
  {
    key: "te-1-84952-2",
    name: "TE Connectivity 1-84952-2",
    maker: "TE Connectivity",
    partNumber: "1-84952-2",
    description: "FFC socket 12-way, 1.0 mm, zero insertion force, side entry, contacts below",
    source: drawing.source,
    confidence: drawing.confidence,
    positions: 12,
    contactSide: "below",
    pitch: figure("length", 1, drawing),
    padLength: figure("length", 2, drawing),
    padWidth: figure("length", 0.61, drawing),
    padAt: figure("length", 1.8, drawing),
    holdDownLength: figure("length", 3.6, drawing),
    holdDownWidth: figure("length", 2.68, drawing),
    holdDownAlong: figure("length", 8.49, drawing),
    holdDownAt: figure("length", 1, drawing),
    bodyWidth: figure("length", 17.87, drawing),
    rearAt: figure("length", 0.8, drawing),
    frontShut: figure("length", 4.6, drawing),
    frontOpen: figure("length", 6.5, drawing),
    sliderWidth: figure("length", 19.92, drawing),
    height: figure("length", 2.6, remembered, { min: 2.0, max: 3.2 }),
    currentPerContact: figure("current", 0.5, source("usual rating of 1.0 mm FFC contacts", "memory")),
  },
] as const satisfies readonly CableSocket[];
