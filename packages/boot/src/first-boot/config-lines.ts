/** What a node's `config.txt` must say for its HAT, by model. */

/** Name of the overlay in the boot partition's `overlays` folder, without `.dtbo`. */
export const overlayName = "rubus-hat";

export type ConfigNeeds = {
  /** Catalogue key of the Raspberry Pi. */
  readonly model: string;
  /** The power proof gives this node 5 A at 4.75 V or more. */
  readonly provedFiveAmpere: boolean;
};

/** First and last line of what Rubus keeps in `config.txt`; found by how they begin. */
export const configMarks = {
  begin: "# rubus begin: these lines are replaced by `rubus card`",
  end: "# rubus end",
} as const;

/** Pi 3 alone drives its analogue audio with the PWM block that the fan needs. */
const sharesPwmWithAudio = (model: string): boolean => model.startsWith("pi3");

/** On the Pi 5 the console is on its own socket until the header is asked for (bcm2712-rpi.dtsi). */
const consoleLine = (model: string): string => (model === "pi5" ? "dtparam=uart0_console" : "enable_uart=1");

/**
 * The block with its marks, a line feed at the end. It opens with a filter for all models and ends the reach of
 * an overlay above it, so that it means the same wherever it stands, and leaves the filter as it found none.
 */
export const configBlock = ({ model, provedFiveAmpere }: ConfigNeeds): string =>
  [
    configMarks.begin,
    "[all]",
    "dtoverlay=",
    "dtparam=i2c_arm=on",
    ...(sharesPwmWithAudio(model)
      ? ["# the fan needs the PWM block of the analogue audio", "dtparam=audio=off"]
      : []),
    consoleLine(model),
    ...(provedFiveAmpere
      ? [
          "# 5 A at 4.75 V are proved at this bay, and no supply is asked over USB-C",
          "usb_max_current_enable=1",
        ]
      : []),
    `dtoverlay=${overlayName}`,
    "dtoverlay=",
    configMarks.end,
    "",
  ].join("\n");
