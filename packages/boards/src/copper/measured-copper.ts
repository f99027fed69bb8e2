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
          typicalOhm: 0.0003266,
          worstOhm: 0.0004264,
          typicalAloneOhm: 0.0002979,
          worstAloneOhm: 0.0003877,
          hottest: {
            amperePerMm: 1.234,
            at: {
              x: 47.06,
              y: 28.36,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5447,
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
          typicalOhm: 0.0002791,
          worstOhm: 0.0003548,
          typicalAloneOhm: 0.000229,
          worstAloneOhm: 0.0002923,
          hottest: {
            amperePerMm: 1.664,
            at: {
              x: 76.41,
              y: 7.913,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.1693,
            drillMm: 0.4,
            at: {
              x: 78.2,
              y: 20.8,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.000321,
          worstOhm: 0.0004201,
          typicalAloneOhm: 0.0002923,
          worstAloneOhm: 0.0003814,
          hottest: {
            amperePerMm: 1.234,
            at: {
              x: 47.06,
              y: 28.36,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5447,
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
          worstOhm: 0.0001758,
          typicalAloneOhm: 0.0001354,
          worstAloneOhm: 0.0001758,
          hottest: {
            amperePerMm: 1.226,
            at: {
              x: 54.46,
              y: 30.21,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3374,
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
          typicalOhm: 0.0003368,
          worstOhm: 0.0004235,
          typicalAloneOhm: 0.0002866,
          worstAloneOhm: 0.000361,
          hottest: {
            amperePerMm: 1.664,
            at: {
              x: 76.41,
              y: 7.913,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.1693,
            drillMm: 0.4,
            at: {
              x: 78.2,
              y: 20.8,
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
          typicalOhm: 0.001431,
          worstOhm: 0.001843,
          typicalAloneOhm: 0.001431,
          worstAloneOhm: 0.001843,
          hottest: {
            amperePerMm: 8.827,
            at: {
              x: 32.93,
              y: 31.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4135,
            drillMm: 0.3,
            at: {
              x: 36.2,
              y: 34.45,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.00156,
          worstOhm: 0.002014,
          typicalAloneOhm: 0.00156,
          worstAloneOhm: 0.002014,
          hottest: {
            amperePerMm: 9.438,
            at: {
              x: 31.86,
              y: 29.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5503,
            drillMm: 0.3,
            at: {
              x: 27.4,
              y: 23.5,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004974,
          worstOhm: 0.0006441,
          typicalAloneOhm: 0.0004974,
          worstAloneOhm: 0.0006441,
          hottest: {
            amperePerMm: 3.332,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5894,
            drillMm: 0.3,
            at: {
              x: 28.3,
              y: 13.7,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.001659,
          worstOhm: 0.002002,
          typicalAloneOhm: 0.001659,
          worstAloneOhm: 0.002002,
          hottest: {
            amperePerMm: 3.197,
            at: {
              x: 29.42,
              y: 39.92,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4591,
            drillMm: 0.3,
            at: {
              x: 30.1,
              y: 29.4,
            },
          },
        },
      ],
      pi5: [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.001068,
          worstOhm: 0.001379,
          typicalAloneOhm: 0.001068,
          worstAloneOhm: 0.001379,
          hottest: {
            amperePerMm: 6.588,
            at: {
              x: 33.18,
              y: 36.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.8769,
            drillMm: 0.3,
            at: {
              x: 32.9,
              y: 37.55,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.002356,
          worstOhm: 0.003047,
          typicalAloneOhm: 0.002356,
          worstAloneOhm: 0.003047,
          hottest: {
            amperePerMm: 8.316,
            at: {
              x: 31.61,
              y: 34.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6857,
            drillMm: 0.3,
            at: {
              x: 29.4,
              y: 32.25,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004974,
          worstOhm: 0.0006441,
          typicalAloneOhm: 0.0004974,
          worstAloneOhm: 0.0006441,
          hottest: {
            amperePerMm: 3.332,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5894,
            drillMm: 0.3,
            at: {
              x: 28.3,
              y: 13.7,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.001659,
          worstOhm: 0.002002,
          typicalAloneOhm: 0.001659,
          worstAloneOhm: 0.002002,
          hottest: {
            amperePerMm: 3.197,
            at: {
              x: 29.42,
              y: 39.92,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4591,
            drillMm: 0.3,
            at: {
              x: 30.1,
              y: 29.4,
            },
          },
        },
      ],
    },
  },
  "aisler-2-layer": {
    backPlane: {
      "bay-1": [
        {
          key: "bus-1",
          name: "5 V land to the fuses",
          taker: "F1",
          typicalOhm: 0.0003266,
          worstOhm: 0.0004264,
          typicalAloneOhm: 0.0002979,
          worstAloneOhm: 0.0003877,
          hottest: {
            amperePerMm: 1.234,
            at: {
              x: 47.06,
              y: 28.36,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5447,
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
          typicalOhm: 0.0002791,
          worstOhm: 0.0003548,
          typicalAloneOhm: 0.000229,
          worstAloneOhm: 0.0002923,
          hottest: {
            amperePerMm: 1.664,
            at: {
              x: 76.41,
              y: 7.913,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.1693,
            drillMm: 0.4,
            at: {
              x: 78.2,
              y: 20.8,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.000321,
          worstOhm: 0.0004201,
          typicalAloneOhm: 0.0002923,
          worstAloneOhm: 0.0003814,
          hottest: {
            amperePerMm: 1.234,
            at: {
              x: 47.06,
              y: 28.36,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5447,
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
          worstOhm: 0.0001758,
          typicalAloneOhm: 0.0001354,
          worstAloneOhm: 0.0001758,
          hottest: {
            amperePerMm: 1.226,
            at: {
              x: 54.46,
              y: 30.21,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3374,
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
          typicalOhm: 0.0003368,
          worstOhm: 0.0004235,
          typicalAloneOhm: 0.0002866,
          worstAloneOhm: 0.000361,
          hottest: {
            amperePerMm: 1.664,
            at: {
              x: 76.41,
              y: 7.913,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.1693,
            drillMm: 0.4,
            at: {
              x: 78.2,
              y: 20.8,
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
          typicalOhm: 0.001402,
          worstOhm: 0.001806,
          typicalAloneOhm: 0.001402,
          worstAloneOhm: 0.001806,
          hottest: {
            amperePerMm: 8.986,
            at: {
              x: 32.93,
              y: 31.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3679,
            drillMm: 0.3,
            at: {
              x: 36.75,
              y: 34.45,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.0009976,
          worstOhm: 0.001291,
          typicalAloneOhm: 0.0009976,
          worstAloneOhm: 0.001291,
          hottest: {
            amperePerMm: 5.133,
            at: {
              x: 31.86,
              y: 29.36,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6135,
            drillMm: 0.3,
            at: {
              x: 31.5,
              y: 28.95,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004981,
          worstOhm: 0.000645,
          typicalAloneOhm: 0.0004981,
          worstAloneOhm: 0.000645,
          hottest: {
            amperePerMm: 3.334,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5882,
            drillMm: 0.3,
            at: {
              x: 28.3,
              y: 13.7,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.001263,
          worstOhm: 0.001589,
          typicalAloneOhm: 0.001263,
          worstAloneOhm: 0.001589,
          hottest: {
            amperePerMm: 1.849,
            at: {
              x: 31.92,
              y: 39.42,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4054,
            drillMm: 0.3,
            at: {
              x: 18.9,
              y: 18.9,
            },
          },
        },
      ],
      pi5: [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.001485,
          worstOhm: 0.001922,
          typicalAloneOhm: 0.001485,
          worstAloneOhm: 0.001922,
          hottest: {
            amperePerMm: 9.717,
            at: {
              x: 33.18,
              y: 36.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.275,
            drillMm: 0.3,
            at: {
              x: 33.45,
              y: 37.55,
            },
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.003004,
          worstOhm: 0.003906,
          typicalAloneOhm: 0.003004,
          worstAloneOhm: 0.003906,
          hottest: {
            amperePerMm: 7.861,
            at: {
              x: 31.61,
              y: 36.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.458,
            drillMm: 0.3,
            at: {
              x: 29.6,
              y: 37,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004981,
          worstOhm: 0.000645,
          typicalAloneOhm: 0.0004981,
          worstAloneOhm: 0.000645,
          hottest: {
            amperePerMm: 3.334,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5882,
            drillMm: 0.3,
            at: {
              x: 28.3,
              y: 13.7,
            },
          },
        },
        {
          key: "ground",
          name: "GND lug to fingers",
          taker: "GND fingers",
          typicalOhm: 0.001263,
          worstOhm: 0.001589,
          typicalAloneOhm: 0.001263,
          worstAloneOhm: 0.001589,
          hottest: {
            amperePerMm: 1.849,
            at: {
              x: 31.92,
              y: 39.42,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4054,
            drillMm: 0.3,
            at: {
              x: 18.9,
              y: 18.9,
            },
          },
        },
      ],
    },
  },
};
