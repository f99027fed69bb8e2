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
          typicalOhm: 0.0002766,
          worstOhm: 0.0003516,
          typicalAloneOhm: 0.000234,
          worstAloneOhm: 0.000299,
          hottest: {
            amperePerMm: 1.494,
            at: {
              x: 76.16,
              y: 8.663,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.217,
            drillMm: 0.4,
            at: {
              x: 76,
              y: 7.8,
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
          typicalOhm: 0.0001356,
          worstOhm: 0.000176,
          typicalAloneOhm: 0.0001356,
          worstAloneOhm: 0.000176,
          hottest: {
            amperePerMm: 1.226,
            at: {
              x: 54.46,
              y: 30.21,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3367,
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
          typicalOhm: 0.0003477,
          worstOhm: 0.0004364,
          typicalAloneOhm: 0.000305,
          worstAloneOhm: 0.0003838,
          hottest: {
            amperePerMm: 1.494,
            at: {
              x: 76.16,
              y: 8.663,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.217,
            drillMm: 0.4,
            at: {
              x: 76,
              y: 7.8,
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
          typicalOhm: 0.0006622,
          worstOhm: 0.0008633,
          typicalAloneOhm: 0.0006622,
          worstAloneOhm: 0.0008633,
          hottest: {
            amperePerMm: 5.477,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6111,
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
          typicalOhm: 0.0004411,
          worstOhm: 0.0005726,
          typicalAloneOhm: 0.0004411,
          worstAloneOhm: 0.0005726,
          hottest: {
            amperePerMm: 5.209,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4061,
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
          typicalOhm: 0.00035,
          worstOhm: 0.000447,
          typicalAloneOhm: 0.00035,
          worstAloneOhm: 0.000447,
          hottest: {
            amperePerMm: 1.387,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2664,
            drillMm: 0.3,
            at: {
              x: 40.7,
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
          typicalOhm: 0.0005012,
          worstOhm: 0.0006502,
          typicalAloneOhm: 0.0005012,
          worstAloneOhm: 0.0006502,
          hottest: {
            amperePerMm: 4.694,
            at: {
              x: 32.71,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4885,
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
          typicalOhm: 0.0009239,
          worstOhm: 0.001204,
          typicalAloneOhm: 0.0009239,
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
          typicalOhm: 0.00035,
          worstOhm: 0.000447,
          typicalAloneOhm: 0.00035,
          worstAloneOhm: 0.000447,
          hottest: {
            amperePerMm: 1.387,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2664,
            drillMm: 0.3,
            at: {
              x: 40.7,
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
          typicalOhm: 0.0004094,
          worstOhm: 0.0005304,
          typicalAloneOhm: 0.0004094,
          worstAloneOhm: 0.0005304,
          hottest: {
            amperePerMm: 2.812,
            at: {
              x: 7.256,
              y: 51.98,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2524,
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
          typicalOhm: 0.001435,
          worstOhm: 0.001847,
          typicalAloneOhm: 0.001435,
          worstAloneOhm: 0.001847,
          hottest: {
            amperePerMm: 2.866,
            at: {
              x: 16.16,
              y: 49.41,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.6307,
            drillMm: 0.3,
            at: {
              x: 62.4,
              y: 30.4,
            },
          },
        },
      ],
      "hat-fan30": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0003967,
          worstOhm: 0.0005146,
          typicalAloneOhm: 0.0003967,
          worstAloneOhm: 0.0005146,
          hottest: {
            amperePerMm: 2.718,
            at: {
              x: 7.256,
              y: 51.98,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.272,
            drillMm: 0.3,
            at: {
              x: 11.95,
              y: 48.9,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.0007718,
          worstOhm: 0.001,
          typicalAloneOhm: 0.0007718,
          worstAloneOhm: 0.001,
          hottest: {
            amperePerMm: 1.873,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.4306,
            drillMm: 0.3,
            at: {
              x: 49.8,
              y: 36.9,
            },
          },
        },
      ],
      "hat-plain": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0004085,
          worstOhm: 0.0005292,
          typicalAloneOhm: 0.0004085,
          worstAloneOhm: 0.0005292,
          hottest: {
            amperePerMm: 2.806,
            at: {
              x: 7.256,
              y: 51.98,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2531,
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
          typicalOhm: 0.0005746,
          worstOhm: 0.0007521,
          typicalAloneOhm: 0.0005746,
          worstAloneOhm: 0.0007521,
          hottest: {
            amperePerMm: 1.186,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.4028,
            drillMm: 0.3,
            at: {
              x: 30.6,
              y: 36.9,
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
          typicalOhm: 0.0002766,
          worstOhm: 0.0003516,
          typicalAloneOhm: 0.000234,
          worstAloneOhm: 0.000299,
          hottest: {
            amperePerMm: 1.494,
            at: {
              x: 76.16,
              y: 8.663,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.217,
            drillMm: 0.4,
            at: {
              x: 76,
              y: 7.8,
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
          typicalOhm: 0.0001356,
          worstOhm: 0.000176,
          typicalAloneOhm: 0.0001356,
          worstAloneOhm: 0.000176,
          hottest: {
            amperePerMm: 1.226,
            at: {
              x: 54.46,
              y: 30.21,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3367,
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
          typicalOhm: 0.0003477,
          worstOhm: 0.0004364,
          typicalAloneOhm: 0.000305,
          worstAloneOhm: 0.0003838,
          hottest: {
            amperePerMm: 1.494,
            at: {
              x: 76.16,
              y: 8.663,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.217,
            drillMm: 0.4,
            at: {
              x: 76,
              y: 7.8,
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
          typicalOhm: 0.000577,
          worstOhm: 0.0007488,
          typicalAloneOhm: 0.000577,
          worstAloneOhm: 0.0007488,
          hottest: {
            amperePerMm: 5.118,
            at: {
              x: 32.51,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3603,
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
          typicalOhm: 0.0004245,
          worstOhm: 0.0005522,
          typicalAloneOhm: 0.0004245,
          worstAloneOhm: 0.0005522,
          hottest: {
            amperePerMm: 4.335,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3347,
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
          typicalOhm: 0.0003548,
          worstOhm: 0.0004525,
          typicalAloneOhm: 0.0003548,
          worstAloneOhm: 0.0004525,
          hottest: {
            amperePerMm: 1.735,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2621,
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
          typicalOhm: 0.0004716,
          worstOhm: 0.0006109,
          typicalAloneOhm: 0.0004716,
          worstAloneOhm: 0.0006109,
          hottest: {
            amperePerMm: 4.707,
            at: {
              x: 32.51,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3984,
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
          typicalOhm: 0.0008795,
          worstOhm: 0.001145,
          typicalAloneOhm: 0.0008795,
          worstAloneOhm: 0.001145,
          hottest: {
            amperePerMm: 8.846,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5656,
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
          typicalOhm: 0.0003548,
          worstOhm: 0.0004525,
          typicalAloneOhm: 0.0003548,
          worstAloneOhm: 0.0004525,
          hottest: {
            amperePerMm: 1.735,
            at: {
              x: 18.41,
              y: 20.91,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2621,
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
          typicalOhm: 0.0008042,
          worstOhm: 0.001038,
          typicalAloneOhm: 0.0008042,
          worstAloneOhm: 0.001038,
          hottest: {
            amperePerMm: 2.99,
            at: {
              x: 9.957,
              y: 51.21,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.2983,
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
          typicalOhm: 0.002803,
          worstOhm: 0.003586,
          typicalAloneOhm: 0.002803,
          worstAloneOhm: 0.003586,
          hottest: {
            amperePerMm: 1.855,
            at: {
              x: 16.66,
              y: 48.66,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.691,
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
          typicalOhm: 0.0008082,
          worstOhm: 0.001044,
          typicalAloneOhm: 0.0008082,
          worstAloneOhm: 0.001044,
          hottest: {
            amperePerMm: 2.669,
            at: {
              x: 7.256,
              y: 51.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3161,
            drillMm: 0.3,
            at: {
              x: 7.15,
              y: 47.3,
            },
          },
        },
        {
          key: "return",
          name: "GND lug to eight header pins",
          taker: "GND pins",
          typicalOhm: 0.001562,
          worstOhm: 0.002013,
          typicalAloneOhm: 0.001562,
          worstAloneOhm: 0.002013,
          hottest: {
            amperePerMm: 1.276,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.4393,
            drillMm: 0.3,
            at: {
              x: 11.6,
              y: 17.6,
            },
          },
        },
      ],
      "hat-plain": [
        {
          key: "supply",
          name: "5 V lug to header pins 2 and 4",
          taker: "5 V pins",
          typicalOhm: 0.0007899,
          worstOhm: 0.00102,
          typicalAloneOhm: 0.0007899,
          worstAloneOhm: 0.00102,
          hottest: {
            amperePerMm: 2.679,
            at: {
              x: 7.256,
              y: 51.98,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3064,
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
          typicalOhm: 0.0009563,
          worstOhm: 0.001242,
          typicalAloneOhm: 0.0009563,
          worstAloneOhm: 0.001242,
          hottest: {
            amperePerMm: 1.852,
            at: {
              x: 14.41,
              y: 51.16,
            },
            side: "bottom",
          },
          mostPerVia: {
            ampere: 0.3307,
            drillMm: 0.3,
            at: {
              x: 5.6,
              y: 19.6,
            },
          },
        },
      ],
    },
  },
};
