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
          typicalOhm: 0.0002146,
          worstOhm: 0.0002874,
          typicalAloneOhm: 0.0001738,
          worstAloneOhm: 0.0002297,
          hottest: {
            amperePerMm: 1.873,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 12,
            },
            ampere: 4.816,
            drillMm: 0.3,
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.0005874,
          worstOhm: 0.0007598,
          typicalAloneOhm: 0.0005874,
          worstAloneOhm: 0.0007598,
          hottest: {
            amperePerMm: 2.44,
            at: {
              x: 33.88,
              y: 25.23,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 31.8,
              y: 27.7,
            },
            ampere: 0.7026,
            drillMm: 0.3,
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.0003175,
          worstOhm: 0.0004055,
          typicalAloneOhm: 0.0003039,
          worstAloneOhm: 0.000387,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 35,
            },
            ampere: 2.497,
            drillMm: 0.3,
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0001964,
          worstOhm: 0.0002646,
          typicalAloneOhm: 0.0001556,
          worstAloneOhm: 0.0002069,
          hottest: {
            amperePerMm: 1.873,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 12,
            },
            ampere: 4.816,
            drillMm: 0.3,
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.0006298,
          worstOhm: 0.0008146,
          typicalAloneOhm: 0.0006298,
          worstAloneOhm: 0.0008146,
          hottest: {
            amperePerMm: 2.169,
            at: {
              x: 50.41,
              y: 27.43,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 49.5,
              y: 29.7,
            },
            ampere: 0.9205,
            drillMm: 0.3,
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.0005797,
          worstOhm: 0.0006972,
          typicalAloneOhm: 0.0005661,
          worstAloneOhm: 0.0006788,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 35,
            },
            ampere: 2.497,
            drillMm: 0.3,
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
            at: {
              x: 36.2,
              y: 34.45,
            },
            ampere: 0.4135,
            drillMm: 0.3,
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.001559,
          worstOhm: 0.002013,
          typicalAloneOhm: 0.001559,
          worstAloneOhm: 0.002013,
          hottest: {
            amperePerMm: 9.438,
            at: {
              x: 31.86,
              y: 29.11,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 27.4,
              y: 23.5,
            },
            ampere: 0.5497,
            drillMm: 0.3,
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004967,
          worstOhm: 0.0006431,
          typicalAloneOhm: 0.0004967,
          worstAloneOhm: 0.0006431,
          hottest: {
            amperePerMm: 3.272,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 20,
              y: 9.5,
            },
            ampere: 1.034,
            drillMm: 0.3,
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
            at: {
              x: 20,
              y: 39,
            },
            ampere: 1.268,
            drillMm: 0.3,
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
            at: {
              x: 32.9,
              y: 37.55,
            },
            ampere: 0.8769,
            drillMm: 0.3,
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.00235,
          worstOhm: 0.003039,
          typicalAloneOhm: 0.00235,
          worstAloneOhm: 0.003039,
          hottest: {
            amperePerMm: 8.269,
            at: {
              x: 31.61,
              y: 34.86,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 29.4,
              y: 32.25,
            },
            ampere: 0.6857,
            drillMm: 0.3,
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004967,
          worstOhm: 0.0006431,
          typicalAloneOhm: 0.0004967,
          worstAloneOhm: 0.0006431,
          hottest: {
            amperePerMm: 3.272,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 20,
              y: 9.5,
            },
            ampere: 1.034,
            drillMm: 0.3,
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
            at: {
              x: 20,
              y: 39,
            },
            ampere: 1.268,
            drillMm: 0.3,
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
          typicalOhm: 0.0002146,
          worstOhm: 0.0002874,
          typicalAloneOhm: 0.0001738,
          worstAloneOhm: 0.0002297,
          hottest: {
            amperePerMm: 1.873,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 12,
            },
            ampere: 4.816,
            drillMm: 0.3,
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.0005874,
          worstOhm: 0.0007598,
          typicalAloneOhm: 0.0005874,
          worstAloneOhm: 0.0007598,
          hottest: {
            amperePerMm: 2.44,
            at: {
              x: 33.88,
              y: 25.23,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 31.8,
              y: 27.7,
            },
            ampere: 0.7026,
            drillMm: 0.3,
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.0003164,
          worstOhm: 0.0004039,
          typicalAloneOhm: 0.0003032,
          worstAloneOhm: 0.0003861,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 35,
            },
            ampere: 2.407,
            drillMm: 0.3,
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0001964,
          worstOhm: 0.0002646,
          typicalAloneOhm: 0.0001556,
          worstAloneOhm: 0.0002069,
          hottest: {
            amperePerMm: 1.873,
            at: {
              x: 45.13,
              y: 18.16,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 12,
            },
            ampere: 4.816,
            drillMm: 0.3,
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.0006298,
          worstOhm: 0.0008146,
          typicalAloneOhm: 0.0006298,
          worstAloneOhm: 0.0008146,
          hottest: {
            amperePerMm: 2.169,
            at: {
              x: 50.41,
              y: 27.43,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 49.5,
              y: 29.7,
            },
            ampere: 0.9205,
            drillMm: 0.3,
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.0005785,
          worstOhm: 0.0006956,
          typicalAloneOhm: 0.0005654,
          worstAloneOhm: 0.0006778,
          hottest: {
            amperePerMm: 2.452,
            at: {
              x: 79.67,
              y: 17.92,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 41,
              y: 35,
            },
            ampere: 2.407,
            drillMm: 0.3,
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
            at: {
              x: 36.75,
              y: 34.45,
            },
            ampere: 0.3679,
            drillMm: 0.3,
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.0009973,
          worstOhm: 0.001291,
          typicalAloneOhm: 0.0009973,
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
            at: {
              x: 31.5,
              y: 28.95,
            },
            ampere: 0.6135,
            drillMm: 0.3,
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004974,
          worstOhm: 0.000644,
          typicalAloneOhm: 0.0004974,
          worstAloneOhm: 0.000644,
          hottest: {
            amperePerMm: 3.273,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 20,
              y: 9.5,
            },
            ampere: 1.077,
            drillMm: 0.3,
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
            at: {
              x: 20,
              y: 39,
            },
            ampere: 1.374,
            drillMm: 0.3,
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
            at: {
              x: 33.45,
              y: 37.55,
            },
            ampere: 1.275,
            drillMm: 0.3,
          },
        },
        {
          key: "switched",
          name: "eFuse to shunt",
          taker: "shunt",
          typicalOhm: 0.003009,
          worstOhm: 0.003912,
          typicalAloneOhm: 0.003009,
          worstAloneOhm: 0.003912,
          hottest: {
            amperePerMm: 7.875,
            at: {
              x: 31.61,
              y: 36.86,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 29.6,
              y: 37,
            },
            ampere: 1.458,
            drillMm: 0.3,
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.0004974,
          worstOhm: 0.000644,
          typicalAloneOhm: 0.0004974,
          worstAloneOhm: 0.000644,
          hottest: {
            amperePerMm: 3.273,
            at: {
              x: 26.18,
              y: 14.88,
            },
            side: "top",
          },
          mostPerVia: {
            at: {
              x: 20,
              y: 9.5,
            },
            ampere: 1.077,
            drillMm: 0.3,
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
            at: {
              x: 20,
              y: 39,
            },
            ampere: 1.374,
            drillMm: 0.3,
          },
        },
      ],
    },
  },
};
