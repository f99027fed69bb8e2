/**
 * Second sources and LCSC numbers of what is soldered to the boards, by the maker's part number: only what was read,
 * in at least two published parts lists that agree or in one that names both articles for one place. A second source
 * from memory says so, and so does the bill.
 */
import type { Source } from "./figure.js";

/** An article that fits the same land and does the same. */
export type SecondArticle = { readonly maker: string; readonly partNumber: string } & Source;

export type PartSource = {
  /** The maker's number, as the board's rows have it. */
  readonly partNumber: string;
  /** LCSC's number of it: what JLCPCB's assembly orders by. */
  readonly lcsc?: { readonly number: string } & Source;
  readonly second?: SecondArticle;
};

const lists = (partNumber: string, number: string): Pick<PartSource, "partNumber" | "lcsc"> => ({
  partNumber,
  lcsc: { number, source: "published parts lists of two boards and more, alike", confidence: "secondary" },
});

const uniRoyal = (partNumber: string): Pick<PartSource, "second"> => ({
  second: {
    maker: "UNI-ROYAL",
    partNumber,
    source: "thick film 1 % 0603 of this value in published parts lists",
    confidence: "secondary",
  },
});

const second = (maker: string, partNumber: string, source: string): Pick<PartSource, "second"> => ({
  second: { maker, partNumber, source, confidence: "secondary" },
});

const bothNamed = "a published parts list names both for one place";
const sameValue = "same value, voltage, dielectric and size; a published parts list swaps the two";

export const partSources: readonly PartSource[] = [
  { ...lists("RC0603FR-0710RL", "C109318"), ...uniRoyal("0603WAF100JT5E") },
  { partNumber: "RC0603FR-0747RL", ...uniRoyal("0603WAF470JT5E") },
  { ...lists("RC0603FR-07100RL", "C105588"), ...uniRoyal("0603WAF1000T5E") },
  { ...lists("RC0603FR-07470RL", "C114669"), ...uniRoyal("0603WAF4700T5E") },
  { ...lists("RC0603FR-07220RL", "C107696"), ...uniRoyal("0603WAF2200T5E") },
  { partNumber: "RC0603FR-07820RL", ...uniRoyal("0603WAF8200T5E") },
  { ...lists("RC0603FR-071KL", "C22548"), ...uniRoyal("0603WAF1001T5E") },
  { partNumber: "RC0603FR-073K9L", ...uniRoyal("0603WAF3901T5E") },
  { ...lists("RC0603FR-0710KL", "C98220"), ...uniRoyal("0603WAF1002T5E") },
  { partNumber: "RC0603FR-0720KL", ...uniRoyal("0603WAF2002T5E") },
  { partNumber: "RC0603FR-0747KL", ...uniRoyal("0603WAF4702T5E") },
  { ...lists("RC0603FR-07100KL", "C14675"), ...uniRoyal("0603WAF1003T5E") },
  { partNumber: "RC0603FR-071ML", ...uniRoyal("0603WAF1004T5E") },
  {
    ...lists("CC0603KRX7R9BB104", "C14663"),
    ...second("Samsung Electro-Mechanics", "CL10B104KB8NNNC", sameValue),
  },
  { ...lists("CL10B104KB8NNNC", "C1591"), ...second("Yageo", "CC0603KRX7R9BB104", sameValue) },
  {
    ...lists("CC0603KRX7R8BB105", "C106858"),
    ...second("Samsung Electro-Mechanics", "CL10B105KA8NNNC", bothNamed),
  },
  { ...lists("CL10B105KA8NNNC", "C29936"), ...second("Yageo", "CC0603KRX7R8BB105", bothNamed) },
  { partNumber: "CC0603KRX7R9BB472", ...second("KEMET", "C0603C472K5RACAUTO", bothNamed) },
  lists("CC0805KKX5R7BB106", "C89827"),
  lists("WSLP2512L5000FEA", "C844296"),
  lists("INA226AIDGSR", "C49851"),
  lists("TPS259474ARPWR", "C3662807"),
  lists("TCA9534PWR", "C783615"),
  lists("AP2112K-3.3TRG1", "C51118"),
  lists("USBLC6-2SC6", "C7519"),
  lists("USBLC6-4SC6", "C111212"),
  { ...lists("BSS138", "C52895"), ...second("Diodes Incorporated", "BSS138-7-F", bothNamed) },
  {
    ...lists("BSS138DW-7-F", "C154900"),
    second: {
      maker: "Nexperia",
      partNumber: "BSS138PS,115",
      source: "60 V, 320 mA, SOT-363, source, gate and drain on the same pins: read its data sheet first",
      confidence: "memory",
    },
  },
  {
    partNumber: "CAT24C64WI-GT3",
    ...second(
      "STMicroelectronics",
      "M24C64-RMN6TP",
      "64 kbit, 1.8 V to 5.5 V, SO-8 in published parts lists; pins and a write control for the whole array in ST's sheets of its family",
    ),
  },
  { partNumber: "SN74LVC1G07DBVR", ...second("Nexperia", "74LVC1G07GV,125", bothNamed) },
  { partNumber: "BAT54,215", ...second("Diodes Incorporated", "BAT54-7-F", bothNamed) },
  lists("BM03B-SRSS-TB(LF)(SN)", "C160389"),
  lists("SM03B-SRSS-TB(LF)(SN)", "C160403"),
  lists("SM04B-SRSS-TB(LF)(SN)", "C160404"),
  lists("SM08B-SRSS-TB(LF)(SN)", "C160407"),
];

/** What was read of a part's other sources; nothing where nothing was. */
export const sourcesOf = (partNumber: string): Omit<PartSource, "partNumber"> =>
  partSources.find((row) => row.partNumber === partNumber) ?? {};
