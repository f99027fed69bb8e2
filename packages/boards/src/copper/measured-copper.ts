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
          typicalOhm: 0.0002,
          worstOhm: 0.000257,
          typicalAloneOhm: 0.00015,
          worstAloneOhm: 0.000193,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 39,
              y: 18,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 12,
            },
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.00035,
          worstOhm: 0.00045,
          typicalAloneOhm: 0.00035,
          worstAloneOhm: 0.00045,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 35,
              y: 23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 35,
              y: 24,
            },
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.00071,
          worstOhm: 0.0009131,
          typicalAloneOhm: 0.00061,
          worstAloneOhm: 0.0007845,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 30,
              y: 41,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 35,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0002,
          worstOhm: 0.000257,
          typicalAloneOhm: 0.00015,
          worstAloneOhm: 0.000193,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 39,
              y: 18,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 12,
            },
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.00035,
          worstOhm: 0.00045,
          typicalAloneOhm: 0.00035,
          worstAloneOhm: 0.00045,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 35,
              y: 23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 35,
              y: 24,
            },
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.00104,
          worstOhm: 0.001337,
          typicalAloneOhm: 0.00094,
          worstAloneOhm: 0.001209,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 30,
              y: 41,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 35,
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
            amperePerMm: 8.83,
            at: {
              x: 32.9,
              y: 31.7,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.41,
            at: {
              x: 36.2,
              y: 34.5,
            },
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
            amperePerMm: 9.44,
            at: {
              x: 31.9,
              y: 29.1,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.55,
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
          typicalOhm: 0.000497,
          worstOhm: 0.000643,
          typicalAloneOhm: 0.000497,
          worstAloneOhm: 0.000643,
          hottest: {
            amperePerMm: 3.27,
            at: {
              x: 26.2,
              y: 14.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.03,
            at: {
              x: 20,
              y: 9.5,
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
            amperePerMm: 3.2,
            at: {
              x: 29.4,
              y: 39.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.27,
            at: {
              x: 20,
              y: 39,
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
            amperePerMm: 6.59,
            at: {
              x: 33.2,
              y: 36.7,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.88,
            at: {
              x: 32.9,
              y: 37.5,
            },
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
            amperePerMm: 8.27,
            at: {
              x: 31.6,
              y: 34.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.69,
            at: {
              x: 29.4,
              y: 32.3,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.000497,
          worstOhm: 0.000643,
          typicalAloneOhm: 0.000497,
          worstAloneOhm: 0.000643,
          hottest: {
            amperePerMm: 3.27,
            at: {
              x: 26.2,
              y: 14.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.03,
            at: {
              x: 20,
              y: 9.5,
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
            amperePerMm: 3.2,
            at: {
              x: 29.4,
              y: 39.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.27,
            at: {
              x: 20,
              y: 39,
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
          typicalOhm: 0.0002,
          worstOhm: 0.000257,
          typicalAloneOhm: 0.00015,
          worstAloneOhm: 0.000193,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 39,
              y: 18,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 12,
            },
          },
        },
        {
          key: "bay-1",
          name: "fuse to socket, bay 1",
          taker: "+5V pins of J1",
          typicalOhm: 0.00035,
          worstOhm: 0.00045,
          typicalAloneOhm: 0.00035,
          worstAloneOhm: 0.00045,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 35,
              y: 23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 35,
              y: 24,
            },
          },
        },
        {
          key: "ground-1",
          name: "sockets to GND land",
          taker: "GND pins of J1",
          typicalOhm: 0.00071,
          worstOhm: 0.0009131,
          typicalAloneOhm: 0.00061,
          worstAloneOhm: 0.0007845,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 30,
              y: 41,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 35,
            },
          },
        },
      ],
      "bay-2": [
        {
          key: "bus-2",
          name: "5 V land to the fuses",
          taker: "F2",
          typicalOhm: 0.0002,
          worstOhm: 0.000257,
          typicalAloneOhm: 0.00015,
          worstAloneOhm: 0.000193,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 39,
              y: 18,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 12,
            },
          },
        },
        {
          key: "bay-2",
          name: "fuse to socket, bay 2",
          taker: "+5V pins of J2",
          typicalOhm: 0.00035,
          worstOhm: 0.00045,
          typicalAloneOhm: 0.00035,
          worstAloneOhm: 0.00045,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 35,
              y: 23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 35,
              y: 24,
            },
          },
        },
        {
          key: "ground-2",
          name: "sockets to GND land",
          taker: "GND pins of J2",
          typicalOhm: 0.00104,
          worstOhm: 0.001337,
          typicalAloneOhm: 0.00094,
          worstAloneOhm: 0.001209,
          hottest: {
            amperePerMm: 3,
            at: {
              x: 30,
              y: 41,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1,
            at: {
              x: 41,
              y: 35,
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
            amperePerMm: 8.83,
            at: {
              x: 32.9,
              y: 31.7,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.41,
            at: {
              x: 36.2,
              y: 34.5,
            },
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
            amperePerMm: 9.44,
            at: {
              x: 31.9,
              y: 29.1,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.55,
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
          typicalOhm: 0.000497,
          worstOhm: 0.000643,
          typicalAloneOhm: 0.000497,
          worstAloneOhm: 0.000643,
          hottest: {
            amperePerMm: 3.27,
            at: {
              x: 26.2,
              y: 14.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.03,
            at: {
              x: 20,
              y: 9.5,
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
            amperePerMm: 3.2,
            at: {
              x: 29.4,
              y: 39.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.27,
            at: {
              x: 20,
              y: 39,
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
            amperePerMm: 6.59,
            at: {
              x: 33.2,
              y: 36.7,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.88,
            at: {
              x: 32.9,
              y: 37.5,
            },
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
            amperePerMm: 8.27,
            at: {
              x: 31.6,
              y: 34.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.69,
            at: {
              x: 29.4,
              y: 32.3,
            },
          },
        },
        {
          key: "output",
          name: "shunt to 5 V lug",
          taker: "lug E1",
          typicalOhm: 0.000497,
          worstOhm: 0.000643,
          typicalAloneOhm: 0.000497,
          worstAloneOhm: 0.000643,
          hottest: {
            amperePerMm: 3.27,
            at: {
              x: 26.2,
              y: 14.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.03,
            at: {
              x: 20,
              y: 9.5,
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
            amperePerMm: 3.2,
            at: {
              x: 29.4,
              y: 39.9,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 1.27,
            at: {
              x: 20,
              y: 39,
            },
          },
        },
      ],
    },
  },
};
