/** Brings the lights to what is wanted, writing only what changed, and leaves them as the kernel would have them. */
import type { Devices } from "../hardware/devices.js";
import type { FoundHardware } from "../hardware/discover.js";
import { turnstile } from "../turnstile.js";
import {
  type Drive,
  defaultTriggers,
  driveLight,
  type LightsWanted,
  lightDrives,
  triggerOf,
} from "./lights.js";

export type LightKeeper = {
  readonly show: (wanted: LightsWanted) => Promise<void>;
  /** To the kernel's own triggers, and the board's light to what it had. */
  readonly leave: () => Promise<void>;
};

const same = (a: Drive | undefined, b: Drive): boolean =>
  typeof a === "object" && typeof b === "object" ? a.trigger === b.trigger : a === b;

const sameWanted = (a: LightsWanted | undefined, b: LightsWanted): boolean =>
  a?.health === b.health &&
  a.isIdentifying === b.isIdentifying &&
  a.isStealth === b.isStealth &&
  a.isAlert === b.isAlert;

/**
 * @param remembered the board's own light's trigger as an earlier agent found it, should this one have died blinking it
 * @param remember keeps it outside this process, before the light is first touched
 */
export const keepLights = async (
  devices: Devices,
  hardware: FoundHardware,
  remembered: string | undefined,
  remember: (trigger: string | undefined) => Promise<void>,
): Promise<LightKeeper> => {
  const defaults = await defaultTriggers(devices, hardware);
  const shown = new Map<string, Drive>();
  let own = remembered;
  // A note that can't be kept (the folder is full) ends nothing: the light is only not put right after a kill.
  const note = (trigger: string | undefined): Promise<void> => remember(trigger).catch(() => undefined);
  const drive = async (label: string, path: string, wanted: Drive): Promise<void> => {
    if (same(shown.get(label), wanted)) return;
    shown.delete(label);
    if (await driveLight(devices, path, wanted)) shown.set(label, wanted);
  };
  const ownLight = async (isIdentifying: boolean): Promise<void> => {
    const path = hardware.ownLight;
    if (path === undefined || hardware.lights.size > 0) return;
    if (isIdentifying) {
      if (own === undefined) {
        const line = await devices.text(`${path}/trigger`);
        own = line.ok ? triggerOf(line.value) : "mmc0";
        await note(own);
      }
      await drive("own", path, "blink");
    } else if (own !== undefined) {
      await drive("own", path, { trigger: own });
      if (!shown.has("own")) return;
      own = undefined;
      shown.delete("own");
      await note(undefined);
    }
  };
  const showAll = async (drives: ReadonlyMap<string, Drive>, isIdentifying: boolean): Promise<void> => {
    for (const [label, path] of hardware.lights) await drive(label, path, drives.get(label) ?? "off");
    await ownLight(isIdentifying);
  };
  /** What all lights show, where every one took it. */
  let shownAll: LightsWanted | undefined;
  const isAllShown = (isIdentifying: boolean): boolean => {
    const { lights, ownLight } = hardware;
    if (lights.size > 0) return [...lights.keys()].every((label) => shown.has(label));
    return ownLight === undefined || (isIdentifying ? shown.has("own") : own === undefined);
  };
  const show = async (wanted: LightsWanted): Promise<void> => {
    if (sameWanted(shownAll, wanted)) return;
    shownAll = undefined;
    await showAll(lightDrives(wanted, defaults), wanted.isIdentifying);
    if (isAllShown(wanted.isIdentifying)) shownAll = wanted;
  };
  const inTurn = turnstile();
  return {
    show: (wanted) => inTurn(() => show(wanted)),
    leave: () =>
      inTurn(() => show({ health: "well", isIdentifying: false, isStealth: false, isAlert: false })),
  };
};
