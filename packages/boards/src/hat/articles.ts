/** The catalogue's rows that the HAT is made of, by what they do on it. */
import {
  cableSockets,
  chips,
  connectors,
  dualFets,
  esdArrays,
  hatResistors,
  leadedParts,
  powerBoardCapacitors,
  powerBoardResistors,
  resistorArrays,
  resistors,
  rowOf,
} from "@rubus/catalogue";
import { type HatLayout, hatPlaces } from "../places/index.js";

/** On every layout. */
export const hatArticles = {
  signals: rowOf(connectors, "jst-sm08b-srss-tb"),
  leds: rowOf(cableSockets, "te-1-84952-2"),
  qwiic: rowOf(connectors, "jst-sm04b-srss-tb"),
  serial: rowOf(connectors, "jst-sm03b-srss-tb"),
  jumper: rowOf(connectors, "wuerth-61300211121"),
  eeprom: rowOf(chips, "onsemi-cat24c64"),
  fet: rowOf(dualFets, "diodes-bss138dw-7-f"),
  esd: rowOf(esdArrays, "st-usblc6-4sc6"),
  gateArray: rowOf(resistorArrays, "yageo-yc164-100k"),
  seriesArray: rowOf(resistorArrays, "yageo-yc164-220r"),
  gate: rowOf(powerBoardResistors, "yageo-rc0603-100k"),
  series: rowOf(hatResistors, "yageo-rc0603-220r"),
  idPullUp: rowOf(hatResistors, "yageo-rc0603-3k9"),
  protect: rowOf(powerBoardResistors, "yageo-rc0603-1k"),
  sensePlus: rowOf(resistors, "yageo-rc0603-470r"),
  senseMinus: rowOf(hatResistors, "yageo-rc0603-1r"),
  serialSeries: rowOf(powerBoardResistors, "yageo-rc0603-1k"),
  bypass: rowOf(powerBoardCapacitors, "yageo-cc0603-100n"),
} as const;

/** On the layouts with a fan. */
export const hatFanArticles = {
  fan: rowOf(connectors, "molex-47053-1000"),
  buffer: rowOf(chips, "ti-sn74lvc1g07"),
  schottky: rowOf(leadedParts, "nexperia-bat54"),
  pullUp: rowOf(powerBoardResistors, "yageo-rc0603-10k"),
  tachSeries: rowOf(powerBoardResistors, "yageo-rc0603-1k"),
  tachFilter: rowOf(powerBoardCapacitors, "yageo-cc0603-4n7"),
  bulk: rowOf(powerBoardCapacitors, "yageo-cc0805-10u"),
} as const;

/** The header's socket of a layout's stack. */
export const headerRow = (layout: HatLayout) => rowOf(connectors, hatPlaces(layout).stack.socket);

/** Every row of the catalogue that a layout is made of. */
export const hatRows = (layout: HatLayout): readonly { readonly name: string }[] => [
  headerRow(layout),
  ...Object.values(hatArticles),
  ...(hatPlaces(layout).fan === null ? [] : Object.values(hatFanArticles)),
];
