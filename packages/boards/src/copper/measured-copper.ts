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
          typicalOhm: 0.0006118,
          worstOhm: 0.0007992,
          typicalAloneOhm: 0.0006118,
          worstAloneOhm: 0.0007992,
          hottest: {
            amperePerMm: 5.741,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6178,
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
          typicalOhm: 0.0004283,
          worstOhm: 0.0005559,
          typicalAloneOhm: 0.0004283,
          worstAloneOhm: 0.0005559,
          hottest: {
            amperePerMm: 4.939,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.38,
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
          typicalOhm: 0.000346,
          worstOhm: 0.0004421,
          typicalAloneOhm: 0.000346,
          worstAloneOhm: 0.0004421,
          hottest: {
            amperePerMm: 1.591,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2725,
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
          typicalOhm: 0.0004641,
          worstOhm: 0.0006031,
          typicalAloneOhm: 0.0004641,
          worstAloneOhm: 0.0006031,
          hottest: {
            amperePerMm: 4.293,
            at: {
              x: 32.71,
              y: 35.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5405,
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
          typicalOhm: 0.0008855,
          worstOhm: 0.001153,
          typicalAloneOhm: 0.0008855,
          worstAloneOhm: 0.001153,
          hottest: {
            amperePerMm: 8.076,
            at: {
              x: 31.26,
              y: 33.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.824,
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
          typicalOhm: 0.000346,
          worstOhm: 0.0004421,
          typicalAloneOhm: 0.000346,
          worstAloneOhm: 0.0004421,
          hottest: {
            amperePerMm: 1.591,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2725,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.7,
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
          typicalOhm: 0.0005589,
          worstOhm: 0.0007264,
          typicalAloneOhm: 0.0005589,
          worstAloneOhm: 0.0007264,
          hottest: {
            amperePerMm: 5.75,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3739,
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
          typicalOhm: 0.0004206,
          worstOhm: 0.0005457,
          typicalAloneOhm: 0.0004206,
          worstAloneOhm: 0.0005457,
          hottest: {
            amperePerMm: 4.592,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3021,
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
          typicalOhm: 0.0003643,
          worstOhm: 0.0004638,
          typicalAloneOhm: 0.0003643,
          worstAloneOhm: 0.0004638,
          hottest: {
            amperePerMm: 1.688,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.275,
            drillMm: 0.3,
            at: {
              x: 40.6,
              y: 11.9,
            },
          },
        },
      ],
      pi5: [
        {
          key: "bus",
          name: "5 V fingers to eFuse",
          taker: "eFuse IN",
          typicalOhm: 0.0004426,
          worstOhm: 0.000574,
          typicalAloneOhm: 0.0004426,
          worstAloneOhm: 0.000574,
          hottest: {
            amperePerMm: 4.313,
            at: {
              x: 32.71,
              y: 35.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4148,
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
          typicalOhm: 0.0008845,
          worstOhm: 0.001149,
          typicalAloneOhm: 0.0008845,
          worstAloneOhm: 0.001149,
          hottest: {
            amperePerMm: 8.282,
            at: {
              x: 31.26,
              y: 33.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5634,
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
          typicalOhm: 0.0003643,
          worstOhm: 0.0004638,
          typicalAloneOhm: 0.0003643,
          worstAloneOhm: 0.0004638,
          hottest: {
            amperePerMm: 1.688,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.275,
            drillMm: 0.3,
            at: {
              x: 40.6,
              y: 11.9,
            },
          },
        },
      ],
    },
  },
};
