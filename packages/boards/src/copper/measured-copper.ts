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
          typicalOhm: 0.0002815,
          worstOhm: 0.0003577,
          typicalAloneOhm: 0.0002345,
          worstAloneOhm: 0.0002997,
          hottest: {
            amperePerMm: 1.097,
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
          typicalOhm: 0.0003347,
          worstOhm: 0.0004214,
          typicalAloneOhm: 0.0002877,
          worstAloneOhm: 0.0003633,
          hottest: {
            amperePerMm: 1.097,
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
          typicalOhm: 0.0006162,
          worstOhm: 0.0008047,
          typicalAloneOhm: 0.0006162,
          worstAloneOhm: 0.0008047,
          hottest: {
            amperePerMm: 5.738,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6157,
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
          typicalOhm: 0.0004321,
          worstOhm: 0.0005607,
          typicalAloneOhm: 0.0004321,
          worstAloneOhm: 0.0005607,
          hottest: {
            amperePerMm: 5.004,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3874,
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
          typicalOhm: 0.0003883,
          worstOhm: 0.0004933,
          typicalAloneOhm: 0.0003883,
          worstAloneOhm: 0.0004933,
          hottest: {
            amperePerMm: 1.181,
            at: {
              x: 40.41,
              y: 7.663,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2583,
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
          typicalOhm: 0.0004874,
          worstOhm: 0.0006331,
          typicalAloneOhm: 0.0004874,
          worstAloneOhm: 0.0006331,
          hottest: {
            amperePerMm: 4.657,
            at: {
              x: 32.71,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5421,
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
          typicalOhm: 0.0008991,
          worstOhm: 0.001169,
          typicalAloneOhm: 0.0008991,
          worstAloneOhm: 0.001169,
          hottest: {
            amperePerMm: 8.864,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.6933,
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
          typicalOhm: 0.0003883,
          worstOhm: 0.0004933,
          typicalAloneOhm: 0.0003883,
          worstAloneOhm: 0.0004933,
          hottest: {
            amperePerMm: 1.181,
            at: {
              x: 40.41,
              y: 7.663,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.2583,
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
          typicalOhm: 0.0002815,
          worstOhm: 0.0003577,
          typicalAloneOhm: 0.0002345,
          worstAloneOhm: 0.0002997,
          hottest: {
            amperePerMm: 1.097,
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
          typicalOhm: 0.0003347,
          worstOhm: 0.0004214,
          typicalAloneOhm: 0.0002877,
          worstAloneOhm: 0.0003633,
          hottest: {
            amperePerMm: 1.097,
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
          typicalOhm: 0.0005587,
          worstOhm: 0.0007261,
          typicalAloneOhm: 0.0005587,
          worstAloneOhm: 0.0007261,
          hottest: {
            amperePerMm: 5.751,
            at: {
              x: 32.46,
              y: 30.23,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.3738,
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
          typicalOhm: 0.0004226,
          worstOhm: 0.0005481,
          typicalAloneOhm: 0.0004226,
          worstAloneOhm: 0.0005481,
          hottest: {
            amperePerMm: 4.606,
            at: {
              x: 31.76,
              y: 27.86,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.299,
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
          typicalOhm: 0.0003645,
          worstOhm: 0.0004641,
          typicalAloneOhm: 0.0003645,
          worstAloneOhm: 0.0004641,
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
          typicalOhm: 0.0004642,
          worstOhm: 0.0006018,
          typicalAloneOhm: 0.0004642,
          worstAloneOhm: 0.0006018,
          hottest: {
            amperePerMm: 4.686,
            at: {
              x: 32.71,
              y: 35.48,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.4119,
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
          typicalOhm: 0.0009126,
          worstOhm: 0.001185,
          typicalAloneOhm: 0.0009126,
          worstAloneOhm: 0.001185,
          hottest: {
            amperePerMm: 8.911,
            at: {
              x: 31.26,
              y: 34.11,
            },
            side: "top",
          },
          mostPerVia: {
            ampere: 0.5256,
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
          typicalOhm: 0.0003645,
          worstOhm: 0.0004641,
          typicalAloneOhm: 0.0003645,
          worstAloneOhm: 0.0004641,
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
