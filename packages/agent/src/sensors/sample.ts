/** What a node says of itself at one moment. A part that the node doesn't have, or that failed, is absent. */
import type { BayRecord } from "@rubus/firmware";
import type { FanReason } from "../fan/controller.js";
import type { Failure } from "../hardware/reading.js";
import type { SeenBay } from "../manager/bay-watch.js";
import type { Throttling } from "./throttling.js";

export type Sample = {
  /** By the node's own date, which may be wrong. */
  readonly wallMs: number;
  /** Since the agent started, which never jumps. */
  readonly monotonicMs: number;
  readonly celsius?: number;
  readonly fan?: {
    /** 0 to 1. */
    readonly duty: number;
    readonly reason: FanReason;
    readonly rpm?: number;
    readonly isStalled: boolean;
    readonly doubt?: string;
  };
  /** At the HAT's header. */
  readonly supply?: { readonly volt: number; readonly ampere: number; readonly watt: number };
  /** The causes that this kernel tells of; without the firmware's word that is under-voltage alone. */
  readonly throttling?: Partial<Throttling>;
  readonly system: SystemSample;
  readonly bay?: BayRecord;
  /** What the frame's manager sees of all bays; absent on any other node. */
  readonly bays?: readonly SeenBay[];
  readonly lights: { readonly isIdentifying: boolean; readonly isStealth: boolean };
  /** What couldn't be read this time. */
  readonly failures: readonly Failure[];
};

export type SystemSample = {
  /** Of one, five and fifteen minutes. */
  readonly load?: readonly [number, number, number];
  readonly memory?: { readonly totalBytes: number; readonly availableBytes: number };
  /** Of the file system that `/` stands on. */
  readonly disk?: { readonly totalBytes: number; readonly availableBytes: number };
  readonly uptimeS?: number;
  readonly kernel?: string;
  readonly model?: string;
  readonly host?: string;
};
