/** What part types share: lands from packages, kinds of pins. */
import { type ChipPackage, type LeadedPackage, leadedPackages } from "@rubus/catalogue";
import {
  dualRow,
  gullWingLandPattern,
  type LandPattern,
  type Lead,
  sot23FiveLeads,
  sot23Leads,
} from "@rubus/pcb";
import { cited } from "../quantity-words.js";
import { limitsOf } from "./resistor.js";

const leadsOf = ({ key, leads }: LeadedPackage): readonly Lead[] => {
  if (key === "sot-23") return sot23Leads;
  if (key === "sot-23-5") return sot23FiveLeads;
  return dualRow(leads);
};

export const leadedLand = (key: (typeof leadedPackages)[number]["key"]): LandPattern => {
  const row: LeadedPackage | undefined = leadedPackages.find((each) => each.key === key);
  if (!row) throw new RangeError(`no package ${key}`);
  return gullWingLandPattern(
    row.name,
    leadsOf(row),
    {
      span: limitsOf(row.span),
      foot: limitsOf(row.foot),
      leadWidth: limitsOf(row.leadWidth),
      pitchMm: row.pitch.value,
      bodyLengthMm: row.bodyLength.value,
      bodyWidthMm: row.bodyWidth.value,
      heightMaxMm: row.height.max ?? row.height.value,
    },
    cited(row.span),
  );
};

export const chipBody = ({ length, width, terminal, height }: ChipPackage) => ({
  length: limitsOf(length),
  width: limitsOf(width),
  terminal: limitsOf(terminal),
  heightMaxMm: height.max ?? height.value,
});

export const passive = (pad: string) => ({ pad, kind: "passive" }) as const;
export const input = (pad: string) => ({ pad, kind: "input" }) as const;
export const both = (pad: string) => ({ pad, kind: "bidirectional" }) as const;
export const supply = (pad: string) => ({ pad, kind: "power-in" }) as const;
export const open = (pad: string) => ({ pad, kind: "no-connect" }) as const;
