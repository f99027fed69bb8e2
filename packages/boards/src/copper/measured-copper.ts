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
          typicalOhm: 0.0003323,
          worstOhm: 0.000434,
          typicalAloneOhm: 0.0003037,
          worstAloneOhm: 0.0003954,
          hottest: {
            amperePerMm: 1.255,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5497,
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
          typicalOhm: 0.0002817,
          worstOhm: 0.000358,
          typicalAloneOhm: 0.0002347,
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
          typicalOhm: 0.0003284,
          worstOhm: 0.0004297,
          typicalAloneOhm: 0.0002998,
          worstAloneOhm: 0.0003911,
          hottest: {
            amperePerMm: 1.255,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5497,
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
          typicalOhm: 0.0006148,
          worstOhm: 0.0008017,
          typicalAloneOhm: 0.0006148,
          worstAloneOhm: 0.0008017,
          hottest: {
            amperePerMm: 5.363,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4955,
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
          typicalOhm: 0.0004414,
          worstOhm: 0.000573,
          typicalAloneOhm: 0.0004414,
          worstAloneOhm: 0.000573,
          hottest: {
            amperePerMm: 5.209,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4062,
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
          typicalOhm: 0.0003492,
          worstOhm: 0.0004458,
          typicalAloneOhm: 0.0003492,
          worstAloneOhm: 0.0004458,
          hottest: {
            amperePerMm: 1.411,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2675,
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
          typicalOhm: 0.0004902,
          worstOhm: 0.0006365,
          typicalAloneOhm: 0.0004902,
          worstAloneOhm: 0.0006365,
          hottest: {
            amperePerMm: 4.685,
            at: {
              x: 32.71,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5442,
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
          typicalOhm: 0.0009242,
          worstOhm: 0.001204,
          typicalAloneOhm: 0.0009242,
          worstAloneOhm: 0.001204,
          hottest: {
            amperePerMm: 8.856,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.7458,
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
          typicalOhm: 0.0003492,
          worstOhm: 0.0004458,
          typicalAloneOhm: 0.0003492,
          worstAloneOhm: 0.0004458,
          hottest: {
            amperePerMm: 1.411,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2675,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.7,
            },
          },
        },
      ],
    },
    hat: {
      "hat-fan40": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0004098,
          worstOhm: 0.0005308,
          typicalAloneOhm: 0.0004098,
          worstAloneOhm: 0.0005308,
          hottest: {
            amperePerMm: 2.793,
            at: {
              x: 7.256,
              y: 51.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2576,
            drillMm: 0.3,
            at: {
              x: 8.75,
              y: 47.3,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.001511,
          worstOhm: 0.001942,
          typicalAloneOhm: 0.001511,
          worstAloneOhm: 0.001942,
          hottest: {
            amperePerMm: 2.299,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.3587,
            drillMm: 0.3,
            at: {
              x: 3.6,
              y: 21.6,
            },
          },
        },
      ],
      "hat-fan30": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0003996,
          worstOhm: 0.0005178,
          typicalAloneOhm: 0.0003996,
          worstAloneOhm: 0.0005178,
          hottest: {
            amperePerMm: 2.926,
            at: {
              x: 7.407,
              y: 51.73,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3367,
            drillMm: 0.3,
            at: {
              x: 10.35,
              y: 48.9,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.0009768,
          worstOhm: 0.001261,
          typicalAloneOhm: 0.0009768,
          worstAloneOhm: 0.001261,
          hottest: {
            amperePerMm: 1.724,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.4903,
            drillMm: 0.3,
            at: {
              x: 64.4,
              y: 31,
            },
          },
        },
      ],
      "hat-plain": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0004139,
          worstOhm: 0.000536,
          typicalAloneOhm: 0.0004139,
          worstAloneOhm: 0.000536,
          hottest: {
            amperePerMm: 3.134,
            at: {
              x: 7.407,
              y: 51.76,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2461,
            drillMm: 0.3,
            at: {
              x: 8.75,
              y: 47.3,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.0005431,
          worstOhm: 0.0007158,
          typicalAloneOhm: 0.0005431,
          worstAloneOhm: 0.0007158,
          hottest: {
            amperePerMm: 1.089,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.4898,
            drillMm: 0.3,
            at: {
              x: 48.1,
              y: 48.3,
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
          typicalOhm: 0.0003323,
          worstOhm: 0.000434,
          typicalAloneOhm: 0.0003037,
          worstAloneOhm: 0.0003954,
          hottest: {
            amperePerMm: 1.255,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5497,
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
          typicalOhm: 0.0002817,
          worstOhm: 0.000358,
          typicalAloneOhm: 0.0002347,
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
          typicalOhm: 0.0003284,
          worstOhm: 0.0004297,
          typicalAloneOhm: 0.0002998,
          worstAloneOhm: 0.0003911,
          hottest: {
            amperePerMm: 1.255,
            at: {
              x: 34.56,
              y: 27.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5497,
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
          typicalOhm: 0.0005756,
          worstOhm: 0.0007475,
          typicalAloneOhm: 0.0005756,
          worstAloneOhm: 0.0007475,
          hottest: {
            amperePerMm: 5.067,
            at: {
              x: 32.58,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3733,
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
          typicalOhm: 0.0004199,
          worstOhm: 0.0005462,
          typicalAloneOhm: 0.0004199,
          worstAloneOhm: 0.0005462,
          hottest: {
            amperePerMm: 4.259,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3127,
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
          typicalOhm: 0.0003483,
          worstOhm: 0.0004449,
          typicalAloneOhm: 0.0003483,
          worstAloneOhm: 0.0004449,
          hottest: {
            amperePerMm: 1.376,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2611,
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
          typicalOhm: 0.0004706,
          worstOhm: 0.0006098,
          typicalAloneOhm: 0.0004706,
          worstAloneOhm: 0.0006098,
          hottest: {
            amperePerMm: 4.749,
            at: {
              x: 32.58,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3921,
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
          typicalOhm: 0.0008543,
          worstOhm: 0.001112,
          typicalAloneOhm: 0.0008543,
          worstAloneOhm: 0.001112,
          hottest: {
            amperePerMm: 8.915,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5264,
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
          typicalOhm: 0.0003483,
          worstOhm: 0.0004449,
          typicalAloneOhm: 0.0003483,
          worstAloneOhm: 0.0004449,
          hottest: {
            amperePerMm: 1.376,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2611,
            drillMm: 0.3,
            at: {
              x: 40.4,
              y: 11.8,
            },
          },
        },
      ],
    },
    hat: {
      "hat-fan40": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0008061,
          worstOhm: 0.001041,
          typicalAloneOhm: 0.0008061,
          worstAloneOhm: 0.001041,
          hottest: {
            amperePerMm: 2.723,
            at: {
              x: 7.256,
              y: 51.98,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2966,
            drillMm: 0.3,
            at: {
              x: 8.75,
              y: 47.3,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.00303,
          worstOhm: 0.003878,
          typicalAloneOhm: 0.00303,
          worstAloneOhm: 0.003878,
          hottest: {
            amperePerMm: 2.222,
            at: {
              x: 16.41,
              y: 46.91,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.992,
            drillMm: 0.3,
            at: {
              x: 14.95,
              y: 39.4,
            },
          },
        },
      ],
      "hat-fan30": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.000791,
          worstOhm: 0.001021,
          typicalAloneOhm: 0.000791,
          worstAloneOhm: 0.001021,
          hottest: {
            amperePerMm: 3.112,
            at: {
              x: 7.406,
              y: 51.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3147,
            drillMm: 0.3,
            at: {
              x: 8.75,
              y: 47.3,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.001553,
          worstOhm: 0.001997,
          typicalAloneOhm: 0.001553,
          worstAloneOhm: 0.001997,
          hottest: {
            amperePerMm: 1.577,
            at: {
              x: 42.91,
              y: 51.16,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3527,
            drillMm: 0.3,
            at: {
              x: 5.6,
              y: 19.6,
            },
          },
        },
      ],
      "hat-plain": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0007918,
          worstOhm: 0.001022,
          typicalAloneOhm: 0.0007918,
          worstAloneOhm: 0.001022,
          hottest: {
            amperePerMm: 2.879,
            at: {
              x: 9.957,
              y: 51.23,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.3065,
            drillMm: 0.3,
            at: {
              x: 8.75,
              y: 47.3,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.001226,
          worstOhm: 0.001587,
          typicalAloneOhm: 0.001226,
          worstAloneOhm: 0.001587,
          hottest: {
            amperePerMm: 1.299,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.5051,
            drillMm: 0.3,
            at: {
              x: 24.2,
              y: 36.9,
            },
          },
        },
      ],
    },
  },
};
