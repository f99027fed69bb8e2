/** The fan's part of the overlay: PWM and tachometer, and the table that ties its speed to the processor. */
import { pinOf } from "@rubus/catalogue";
import {
  cells,
  type Fragment,
  node,
  property,
  ref,
  strings,
  type TreeNode,
  type TreeProperty,
} from "@rubus/firmware";
import type { FanTable } from "./hat-features.js";

/** 25 kHz in nanoseconds: what Intel's four-wire PWM specification (revision 1.3) asks for. */
const pwmPeriodNs = 40_000;
/** Four wires, two pulses a revolution: the same specification. */
const pulsesPerRevolution = 2;
/** Codes of `brcm,function` and `brcm,pull`. */
const pinFunctions = { input: 0, alt0: 4 } as const;
const pinPulls = { none: 0, up: 2 } as const;
/** Edge code of an interrupt: the tachometer pulls its line down. */
const fallingEdge = 2;
/** Processors up to the Raspberry Pi 4 raise no interrupt at a trip: the zone is read every two seconds. */
const pollingMs = 2000;

const tripLabel = (step: number): string => `rubus_trip${step}`;

export const fanFragments = (table: FanTable): readonly Fragment[] => [
  fragment(ref("gpio"), [], [fanPins(), tachPins()]),
  fragment(ref("pwm"), [
    property("pinctrl-names", strings("default")),
    property("pinctrl-0", cells(ref("rubus_fan_pins"))),
    property("status", strings("okay")),
  ]),
  fragment({ path: "/" }, [], [fanNode(table)]),
  fragment(ref("cpu_thermal"), [property("polling-delay", cells(pollingMs))]),
  fragment(ref("thermal_trips"), [], tripNodes(table)),
  fragment(ref("cooling_maps"), [], mapNodes(table)),
];

/** Parameters for `dtparam=` lines; the Pi 5 has `fan_temp0` and its like for its own fan, so ours begin with `hat`. */
export const fanOverrides = (table: FanTable): readonly TreeProperty[] =>
  table.steps.flatMap((_, i) => [
    property(`hat_fan_temp${i}`, cells(ref(tripLabel(i))), strings("temperature:0")),
    property(`hat_fan_temp${i}_hyst`, cells(ref(tripLabel(i))), strings("hysteresis:0")),
    property(`hat_fan_temp${i}_speed`, cells(ref("rubus_fan")), strings(`cooling-levels:${4 * (i + 1)}`)),
  ]);

const fragment = (
  target: Fragment["target"],
  properties: readonly TreeProperty[],
  children: readonly TreeNode[] = [],
): Fragment => ({ target, content: { properties, children } });

const pins = (name: string, label: string, gpio: number, pinFunction: number, pull: number): TreeNode =>
  node(name, {
    label,
    properties: [
      property("brcm,pins", cells(gpio)),
      property("brcm,function", cells(pinFunction)),
      property("brcm,pull", cells(pull)),
    ],
  });

/** A resistor on the HAT holds the driver's input, so the pin needs no pull of its own. */
const fanPins = (): TreeNode =>
  pins("rubus-fan-pins", "rubus_fan_pins", pinOf("FAN_PWM").gpio, pinFunctions.alt0, pinPulls.none);

const tachPins = (): TreeNode =>
  pins("rubus-tach-pins", "rubus_tach_pins", pinOf("FAN_TACH").gpio, pinFunctions.input, pinPulls.up);

const fanNode = ({ idleLevel, steps }: FanTable): TreeNode =>
  node("rubus-fan", {
    label: "rubus_fan",
    properties: [
      property("compatible", strings("pwm-fan")),
      // No flag for polarity: kernels differ in whether they read it, and the HAT's driver doesn't invert.
      property("pwms", cells(ref("pwm"), 0, pwmPeriodNs, 0)),
      property("cooling-levels", cells(idleLevel, ...steps.map(({ level }) => level))),
      property("#cooling-cells", cells(2)),
      property("pinctrl-names", strings("default")),
      property("pinctrl-0", cells(ref("rubus_tach_pins"))),
      property("interrupt-parent", cells(ref("gpio"))),
      property("interrupts", cells(pinOf("FAN_TACH").gpio, fallingEdge)),
      property("pulses-per-revolution", cells(pulsesPerRevolution)),
    ],
  });

/** Named unlike the Pi 5's own trips, so that both sets stand side by side. */
const tripNodes = ({ steps, hysteresisMilliCelsius }: FanTable): readonly TreeNode[] =>
  steps.map(({ milliCelsius }, i) =>
    node(`rubus-trip${i}`, {
      label: tripLabel(i),
      properties: [
        property("temperature", cells(milliCelsius)),
        property("hysteresis", cells(hysteresisMilliCelsius)),
        property("type", strings("active")),
      ],
    }),
  );

/** Each trip asks for its own state, no less and no more; the highest that is asked for counts. */
const mapNodes = ({ steps }: FanTable): readonly TreeNode[] =>
  steps.map((_, i) =>
    node(`rubus-map${i}`, {
      properties: [
        property("trip", cells(ref(tripLabel(i)))),
        property("cooling-device", cells(ref("rubus_fan"), i + 1, i + 1)),
      ],
    }),
  );
