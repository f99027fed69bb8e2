/** Written by `npm run figures` from the finished layouts: the copper of the current's path, net by net. */
import type { fabs } from "@rubus/catalogue";
import type { MeasuredCopper } from "./copper-figure.js";

/** A board house that the boards are laid out for. */
export type FabKey = (typeof fabs)[number]["key"];

export const measuredCopper: Readonly<Record<FabKey, MeasuredCopper>> = {
  "jlcpcb-2-layer": {
    backPlane: {
      "bay-1": [
        {
          key: "bus-1",
          name: "5 V land to the fuses",
          taker: "F1",
          typicalOhm: 0.0003307,
          worstOhm: 0.0004317,
          typicalAloneOhm: 0.000302,
          worstAloneOhm: 0.000393,
          hottest: {
            amperePerMm: 1.275,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5483,
            drillMm: 0.5,
            at: {
              x: 46.85,
              y: 28.35,
            },
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.000135,
          worstOhm: 0.0001752,
          typicalAloneOhm: 0.000135,
          worstAloneOhm: 0.0001752,
          hottest: {
            amperePerMm: 1.237,
            at: {
              x: 27.71,
              y: 30.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3223,
            drillMm: 0.5,
            at: {
              x: 26.95,
              y: 28.9,
            },
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.0002816,
          worstOhm: 0.0003579,
          typicalAloneOhm: 0.0002346,
          worstAloneOhm: 0.0002998,
          hottest: {
            amperePerMm: 1.096,
            at: {
              x: 75.91,
              y: 9.163,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.2482,
            drillMm: 0.5,
            at: {
              x: 7.6,
              y: 1.6,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0003245,
          worstOhm: 0.0004246,
          typicalAloneOhm: 0.0002958,
          worstAloneOhm: 0.000386,
          hottest: {
            amperePerMm: 1.275,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5483,
            drillMm: 0.5,
            at: {
              x: 46.85,
              y: 28.35,
            },
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.0001354,
          worstOhm: 0.0001757,
          typicalAloneOhm: 0.0001354,
          worstAloneOhm: 0.0001757,
          hottest: {
            amperePerMm: 1.225,
            at: {
              x: 54.46,
              y: 30.21,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.336,
            drillMm: 0.5,
            at: {
              x: 55.05,
              y: 28.9,
            },
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.0003348,
          worstOhm: 0.0004215,
          typicalAloneOhm: 0.0002878,
          worstAloneOhm: 0.0003634,
          hottest: {
            amperePerMm: 1.096,
            at: {
              x: 75.91,
              y: 9.163,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.2482,
            drillMm: 0.5,
            at: {
              x: 7.6,
              y: 1.6,
            },
          },
        },
      ],
    },
    powerBoard: {
      "pi3-pi4": [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.0006001,
          worstOhm: 0.0007861,
          typicalAloneOhm: 0.0006001,
          worstAloneOhm: 0.0007861,
          hottest: {
            amperePerMm: 4.392,
            at: {
              x: 32.61,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6972,
            drillMm: 0.3,
            at: {
              x: 32.74,
              y: 27.61,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.0004213,
          worstOhm: 0.0005468,
          typicalAloneOhm: 0.0004213,
          worstAloneOhm: 0.0005468,
          hottest: {
            amperePerMm: 4.839,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3772,
            drillMm: 0.3,
            at: {
              x: 31.46,
              y: 27.61,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0001518,
          worstOhm: 0.000196,
          typicalAloneOhm: 0.0001518,
          worstAloneOhm: 0.000196,
          hottest: {
            amperePerMm: 2.933,
            at: {
              x: 21.78,
              y: 13.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2233,
            drillMm: 0.3,
            at: {
              x: 23.9,
              y: 12.9,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.0003563,
          worstOhm: 0.0004546,
          typicalAloneOhm: 0.0003563,
          worstAloneOhm: 0.0004546,
          hottest: {
            amperePerMm: 1.432,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2645,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.7,
            },
          },
        },
      ],
      pi5: [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.0004718,
          worstOhm: 0.0006139,
          typicalAloneOhm: 0.0004718,
          worstAloneOhm: 0.0006139,
          hottest: {
            amperePerMm: 5.375,
            at: {
              x: 32.86,
              y: 33.98,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.551,
            drillMm: 0.3,
            at: {
              x: 32.74,
              y: 33.47,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.0008692,
          worstOhm: 0.001131,
          typicalAloneOhm: 0.0008692,
          worstAloneOhm: 0.001131,
          hottest: {
            amperePerMm: 8.865,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6918,
            drillMm: 0.3,
            at: {
              x: 31.46,
              y: 33.47,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0001518,
          worstOhm: 0.000196,
          typicalAloneOhm: 0.0001518,
          worstAloneOhm: 0.000196,
          hottest: {
            amperePerMm: 2.933,
            at: {
              x: 21.78,
              y: 13.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2233,
            drillMm: 0.3,
            at: {
              x: 23.9,
              y: 12.9,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.0003563,
          worstOhm: 0.0004546,
          typicalAloneOhm: 0.0003563,
          worstAloneOhm: 0.0004546,
          hottest: {
            amperePerMm: 1.432,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2645,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.7,
            },
          },
        },
      ],
    },
    hat: { "hat-fan40": [], "hat-fan30": [], "hat-plain": [] },
  },
  "aisler-2-layer": {
    backPlane: {
      "bay-1": [
        {
          key: "bus-1",
          name: "5 V land to the fuses",
          taker: "F1",
          typicalOhm: 0.0003307,
          worstOhm: 0.0004317,
          typicalAloneOhm: 0.000302,
          worstAloneOhm: 0.000393,
          hottest: {
            amperePerMm: 1.275,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5483,
            drillMm: 0.5,
            at: {
              x: 46.85,
              y: 28.35,
            },
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.000135,
          worstOhm: 0.0001752,
          typicalAloneOhm: 0.000135,
          worstAloneOhm: 0.0001752,
          hottest: {
            amperePerMm: 1.237,
            at: {
              x: 27.71,
              y: 30.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3223,
            drillMm: 0.5,
            at: {
              x: 26.95,
              y: 28.9,
            },
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.0002816,
          worstOhm: 0.0003579,
          typicalAloneOhm: 0.0002346,
          worstAloneOhm: 0.0002998,
          hottest: {
            amperePerMm: 1.096,
            at: {
              x: 75.91,
              y: 9.163,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.2482,
            drillMm: 0.5,
            at: {
              x: 7.6,
              y: 1.6,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0003245,
          worstOhm: 0.0004246,
          typicalAloneOhm: 0.0002958,
          worstAloneOhm: 0.000386,
          hottest: {
            amperePerMm: 1.275,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5483,
            drillMm: 0.5,
            at: {
              x: 46.85,
              y: 28.35,
            },
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.0001354,
          worstOhm: 0.0001757,
          typicalAloneOhm: 0.0001354,
          worstAloneOhm: 0.0001757,
          hottest: {
            amperePerMm: 1.225,
            at: {
              x: 54.46,
              y: 30.21,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.336,
            drillMm: 0.5,
            at: {
              x: 55.05,
              y: 28.9,
            },
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.0003348,
          worstOhm: 0.0004215,
          typicalAloneOhm: 0.0002878,
          worstAloneOhm: 0.0003634,
          hottest: {
            amperePerMm: 1.096,
            at: {
              x: 75.91,
              y: 9.163,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.2482,
            drillMm: 0.5,
            at: {
              x: 7.6,
              y: 1.6,
            },
          },
        },
      ],
    },
    powerBoard: {
      "pi3-pi4": [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.0006384,
          worstOhm: 0.0008296,
          typicalAloneOhm: 0.0006384,
          worstAloneOhm: 0.0008296,
          hottest: {
            amperePerMm: 5.524,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.45,
            drillMm: 0.3,
            at: {
              x: 32.54,
              y: 30.73,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.0004259,
          worstOhm: 0.0005536,
          typicalAloneOhm: 0.0004259,
          worstAloneOhm: 0.0005536,
          hottest: {
            amperePerMm: 4.409,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3754,
            drillMm: 0.3,
            at: {
              x: 31.26,
              y: 30.73,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0001518,
          worstOhm: 0.000196,
          typicalAloneOhm: 0.0001518,
          worstAloneOhm: 0.000196,
          hottest: {
            amperePerMm: 2.933,
            at: {
              x: 21.78,
              y: 13.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2229,
            drillMm: 0.3,
            at: {
              x: 23.9,
              y: 12.9,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.0003568,
          worstOhm: 0.0004549,
          typicalAloneOhm: 0.0003568,
          worstAloneOhm: 0.0004549,
          hottest: {
            amperePerMm: 1.62,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.27,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.8,
            },
          },
        },
      ],
      pi5: [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.0004989,
          worstOhm: 0.0006463,
          typicalAloneOhm: 0.0004989,
          worstAloneOhm: 0.0006463,
          hottest: {
            amperePerMm: 4.851,
            at: {
              x: 32.71,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4007,
            drillMm: 0.3,
            at: {
              x: 32.54,
              y: 36.4,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.000869,
          worstOhm: 0.001129,
          typicalAloneOhm: 0.000869,
          worstAloneOhm: 0.001129,
          hottest: {
            amperePerMm: 8.848,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5568,
            drillMm: 0.3,
            at: {
              x: 31.26,
              y: 33.16,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0001518,
          worstOhm: 0.000196,
          typicalAloneOhm: 0.0001518,
          worstAloneOhm: 0.000196,
          hottest: {
            amperePerMm: 2.933,
            at: {
              x: 21.78,
              y: 13.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2229,
            drillMm: 0.3,
            at: {
              x: 23.9,
              y: 12.9,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.0003568,
          worstOhm: 0.0004549,
          typicalAloneOhm: 0.0003568,
          worstAloneOhm: 0.0004549,
          hottest: {
            amperePerMm: 1.62,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.27,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.8,
            },
          },
        },
      ],
    },
    hat: { "hat-fan40": [], "hat-fan30": [], "hat-plain": [] },
  },
};
