/**
 * The lights. Health is the kernel's green heartbeat, with red added by a warning and alone at a fault; activity is
 * the kernel's alone; the third lamp blinks blue to identify and red to alert. In stealth all are dark but the one
 * that identifies. A Raspberry Pi without the HAT identifies by its own light, which gets back what it had.
 */
import { leds } from "@rubus/catalogue";
import type { Devices } from "../hardware/devices.js";
import type { FoundHardware } from "../hardware/discover.js";

export type Health = "well" | "warning" | "fault";

export type LightsWanted = {
  readonly health: Health;
  readonly isIdentifying: boolean;
  readonly isStealth: boolean;
  /** Something wants a person: the third lamp is red. */
  readonly isAlert: boolean;
};

/** How one light is driven: dark, lit, blinking by the kernel's timer, or by a trigger of the kernel's. */
export type Drive = "off" | "on" | "blink" | { readonly trigger: string };

const lamps = ["health", "activity", "identify"] as const;
const colours = ["red", "green", "blue"] as const;

/** Labels as the HAT's overlay gives them: device, colour, function. */
export const lightLabel = (lamp: (typeof lamps)[number], colour: (typeof colours)[number]): string =>
  `rubus:${colour}:${lamp}`;

/** All labels, lamp by lamp: as many as the catalogue has lights. */
export const lightLabels: readonly string[] = leds.flatMap((_, i) =>
  colours.map((colour) => lightLabel(lamps[i] ?? "identify", colour)),
);

/**
 * What every light shall do.
 * @param defaults the kernel's own trigger of a label, `none` where it has none
 */
export const lightDrives = (
  wanted: LightsWanted,
  defaults: ReadonlyMap<string, string>,
): ReadonlyMap<string, Drive> => {
  const own = (label: string): Drive => {
    const trigger = defaults.get(label) ?? "none";
    return trigger === "none" ? "off" : { trigger };
  };
  const lit = (label: string): Drive => {
    if (label === lightLabel("identify", "blue")) return wanted.isIdentifying ? "blink" : "off";
    if (wanted.isStealth) return "off";
    if (label === lightLabel("identify", "red"))
      return wanted.isAlert && !wanted.isIdentifying ? "on" : "off";
    if (label === lightLabel("health", "green")) return wanted.health === "fault" ? "off" : own(label);
    if (label === lightLabel("health", "red")) return wanted.health === "well" ? "off" : "on";
    return own(label);
  };
  return new Map(lightLabels.map((label) => [label, lit(label)]));
};

/** What the kernel does with each light by itself, from the device tree; read once at the start. */
export const defaultTriggers = async (
  devices: Devices,
  { lights }: FoundHardware,
): Promise<ReadonlyMap<string, string>> => {
  const entries = await Promise.all(
    [...lights].map(async ([label, path]): Promise<[string, string]> => {
      const [, colour = "", lamp = ""] = label.split(":");
      const trigger = await devices.text(`${path}/device/of_node/${lamp}-${colour}/linux,default-trigger`);
      return [label, trigger.ok && /^[\w-]+$/.test(trigger.value) ? trigger.value : "none"];
    }),
  );
  return new Map(entries);
};

/** Drives one light; true when all was written. The trigger comes first: a change of it darkens the light. */
export const driveLight = async (devices: Devices, path: string, drive: Drive): Promise<boolean> => {
  const trigger = typeof drive === "object" ? drive.trigger : drive === "blink" ? "timer" : "none";
  const set = await devices.write(`${path}/trigger`, trigger);
  // Debian's kernel has the timer as a module, which may be missing: a light that is lit is found, too.
  if (!set.ok) return drive === "blink" && driveLight(devices, path, "on");
  if (drive === "blink") {
    // 5 Hz is seen at once and is no heartbeat. Where the kernel has no such files its own second will do.
    await devices.write(`${path}/delay_on`, "100");
    await devices.write(`${path}/delay_off`, "100");
    return true;
  }
  if (typeof drive === "object") return true;
  return (await devices.write(`${path}/brightness`, drive === "on" ? "1" : "0")).ok;
};

/** The trigger that is set, from the kernel's line `none [mmc0] timer`. */
export const triggerOf = (line: string): string => /\[([^\]]+)\]/.exec(line)?.[1] ?? "none";
