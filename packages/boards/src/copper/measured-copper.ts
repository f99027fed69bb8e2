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
          typicalOhm: 0.0002148,
          worstOhm: 0.0002877,
          typicalAloneOhm: 0.0001739,
          worstAloneOhm: 0.0002298,
          hottest: {
            amperePerMm: 2.254,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.9614,
            drillMm: 0.5,
            at: {
              x: 44.85,
              y: 17.85,
            },
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.0005875,
          worstOhm: 0.0007598,
          typicalAloneOhm: 0.0005875,
          worstAloneOhm: 0.0007598,
          hottest: {
            amperePerMm: 2.468,
            at: {
              x: 33.88,
              y: 25.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.7025,
            drillMm: 0.5,
            at: {
              x: 31.8,
              y: 27.7,
            },
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.0003176,
          worstOhm: 0.0004056,
          typicalAloneOhm: 0.0003039,
          worstAloneOhm: 0.0003871,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3369,
            drillMm: 0.5,
            at: {
              x: 80.9,
              y: 14.5,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0001944,
          worstOhm: 0.0002619,
          typicalAloneOhm: 0.0001534,
          worstAloneOhm: 0.000204,
          hottest: {
            amperePerMm: 2.254,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.9614,
            drillMm: 0.5,
            at: {
              x: 44.85,
              y: 17.85,
            },
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.0006301,
          worstOhm: 0.0008149,
          typicalAloneOhm: 0.0006301,
          worstAloneOhm: 0.0008149,
          hottest: {
            amperePerMm: 2.184,
            at: {
              x: 48.41,
              y: 25.18,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.9204,
            drillMm: 0.5,
            at: {
              x: 49.5,
              y: 29.7,
            },
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.00058,
          worstOhm: 0.0006976,
          typicalAloneOhm: 0.0005664,
          worstAloneOhm: 0.0006792,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3369,
            drillMm: 0.5,
            at: {
              x: 80.9,
              y: 14.5,
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
          typicalOhm: 0.0002148,
          worstOhm: 0.0002877,
          typicalAloneOhm: 0.0001739,
          worstAloneOhm: 0.0002298,
          hottest: {
            amperePerMm: 2.254,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.9614,
            drillMm: 0.5,
            at: {
              x: 44.85,
              y: 17.85,
            },
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.0005875,
          worstOhm: 0.0007598,
          typicalAloneOhm: 0.0005875,
          worstAloneOhm: 0.0007598,
          hottest: {
            amperePerMm: 2.468,
            at: {
              x: 33.88,
              y: 25.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.7025,
            drillMm: 0.5,
            at: {
              x: 31.8,
              y: 27.7,
            },
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.0003164,
          worstOhm: 0.000404,
          typicalAloneOhm: 0.0003033,
          worstAloneOhm: 0.0003862,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3369,
            drillMm: 0.5,
            at: {
              x: 80.9,
              y: 14.5,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0001944,
          worstOhm: 0.0002619,
          typicalAloneOhm: 0.0001534,
          worstAloneOhm: 0.000204,
          hottest: {
            amperePerMm: 2.254,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.9614,
            drillMm: 0.5,
            at: {
              x: 44.85,
              y: 17.85,
            },
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.0006301,
          worstOhm: 0.0008149,
          typicalAloneOhm: 0.0006301,
          worstAloneOhm: 0.0008149,
          hottest: {
            amperePerMm: 2.184,
            at: {
              x: 48.41,
              y: 25.18,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.9204,
            drillMm: 0.5,
            at: {
              x: 49.5,
              y: 29.7,
            },
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.0005788,
          worstOhm: 0.000696,
          typicalAloneOhm: 0.0005657,
          worstAloneOhm: 0.0006782,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3369,
            drillMm: 0.5,
            at: {
              x: 80.9,
              y: 14.5,
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
