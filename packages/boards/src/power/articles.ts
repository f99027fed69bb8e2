/** The catalogue's rows that the power board is made of, by what they do on it. */
import {
  type BoardPart,
  powerBoardCapacitors,
  powerBoardParts,
  powerBoardResistors,
  rowOf,
} from "@rubus/catalogue";

const ohms = (key: (typeof powerBoardResistors)[number]["key"]) => rowOf(powerBoardResistors, key);
const farads = (key: (typeof powerBoardCapacitors)[number]["key"]) => rowOf(powerBoardCapacitors, key);
const part = (key: (typeof powerBoardParts)[number]["key"]) => rowOf(powerBoardParts, key);

export const powerArticles = {
  efusePi4: part("ti-tps259474arpwr"),
  efusePi5: part("ti-tps259482aywpr"),
  monitor: part("ti-ina226aidgsr"),
  buffer: part("ti-tca4311adr"),
  suppressor: part("littelfuse-smbj7-0a-smb"),
  outputDiode: part("diodes-b340b-13-f"),
  esd: part("st-usblc6-2sc6-array"),
  fet: part("onsemi-bss138-fet"),
  lamp: part("wuerth-150060vs75000"),
  shunt: part("vishay-wslp2512-500u"),
  signals: part("jst-sm08b-srss-tb-header"),
  /** Limits: 3334 V / I of the TPS25947, 4832 V / I of the TPS25948. */
  limitPi4: ohms("yageo-rc0603-750r"),
  limitPi5: ohms("yageo-rc0603-787r"),
  enableLower: ohms("yageo-rc0603-4k02"),
  overvoltageUpper: ohms("yageo-rt0603-110k"),
  overvoltageLower: ohms("yageo-rt0603-30k"),
  goodUpper: ohms("yageo-rc0603-47k"),
  goodLower: ohms("yageo-rc0603-20k"),
  blockingPullUp: ohms("yageo-rc0603-100k"),
  faultPullUp: ohms("yageo-rc0603-100k"),
  senseFilter: ohms("yageo-rc0603-10r"),
  hatSense: ohms("yageo-rc0603-100r"),
  senseBleed: ohms("yageo-rc0603-100r"),
  cableGround: ohms("yageo-rc0603-10r"),
  idSupply: ohms("yageo-rc0603-47r"),
  idSignal: ohms("yageo-rc0603-100r"),
  gateSeries: ohms("yageo-rc0603-1k"),
  gatePullUp: ohms("yageo-rc0603-47k"),
  bufferPullUp: ohms("yageo-rc0603-10k"),
  alertPullUp: ohms("yageo-rc0603-10k"),
  lampSeries: ohms("yageo-rc0603-1k"),
  input: farads("yageo-cc0603-470n"),
  decoupling: farads("yageo-cc0603-100n"),
  output: farads("yageo-cc0805-10u"),
  supply: farads("yageo-cc0603-1u"),
  slew: farads("yageo-cc0603-2n2"),
  blanking: farads("yageo-cc0603-2n2"),
  enable: farads("yageo-cc0603-4n7"),
  overvoltage: farads("yageo-cc0603-1n"),
} as const satisfies Readonly<Record<string, BoardPart>>;
