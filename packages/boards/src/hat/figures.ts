/** Figures that the calculations of the HAT share: what is fed, what a GPIO and a fan are. */
import { type Figure, figure, source } from "@rubus/catalogue";
import type { Dimension } from "@rubus/units";

/** 5 V at the header: its window by the HAT design guide. */
export const fiveVolt = { min: 4.75, max: 5.25 };

const pi3v3 = source("3V3 of the Pi's header, ± 5 %", "memory");
export const rail = figure("voltage", 3.3, pi3v3, { min: 3.135, max: 3.465 });
/** What the Pi's 3V3 gives to a HAT. */
export const railCurrent = figure("current", 0.5, source("3V3 of Pi 3 to 5 through the header", "memory"));

const resetPulls = source("facts of the GPIO at reset: 50 to 65 kΩ; Pi 5 wider", "memory");
export const resetPull = figure("resistance", 50e3, resetPulls, { min: 33e3, max: 80e3 });
const levels = source("BCM2835 as users of the Pi quote it: low below 0.8 V, high above 2.0 V", "secondary");
export const gpioLow = figure("voltage", 0.8, levels);
export const gpioHigh = figure("voltage", 2, levels);
/** The Pi's own pull-ups at SDA and SCL. */
export const i2cPullUp = figure("resistance", 1800, source("1.8 kΩ on every Pi", "memory"), { min: 1700 });

const lvc = source("SN74LVC1G07 (SCES296): inputs at 3 to 3.6 V, open drain, I_off", "memory");
export const bufferHigh = figure("voltage", 2, lvc);
export const bufferSink = figure("current", 0.024, lvc);
export const bufferLeak = figure("current", 10e-6, lvc);
export const bufferOutputMost = figure("voltage", 5.5, lvc);

const fanSpec = source("Intel 4-wire PWM fan specification 1.3, §2.1 and §2.3.1", "secondary");
export const fanPullUpVolt = figure("voltage", 5.25, fanSpec);
export const fanSourced = figure("current", 0.005, fanSpec);
export const fanPulses = figure("ratio", 2, fanSpec);
export const fanTachLow = figure("voltage", 0.4, source("open collector of the fan at 1 mA", "memory"));

const bat54 = source("BAT54 data sheet: 0.24 V at 0.1 mA, 0.32 V at 1 mA, 2 µA at 25 V", "memory");
export const diodeForward = figure("voltage", 0.3, bat54, { max: 0.32 });
export const diodeLeak = figure("current", 2e-6, bat54);

const eeprom = source("CAT24C family: 1 mA reading, 2 mA writing, 8 pF a pin", "secondary");
export const eepromWrite = figure("current", 0.002, eeprom);
/** WP's pull-down lets go above half the supply; below it is as strong as this. */
export const protectPull = figure("resistance", 50e3, source("CAT24C64: WP's pull-down", "memory"), {
  min: 20e3,
});
/** A low level of the bus takes this much at 0.4 V. */
export const busSink = figure("current", 0.003, source("UM10204, standard and fast mode", "memory"));

const ina = source("INA226 (SBOS547B): VBUS 830 kΩ, supply 0.42 mA at most", "memory");
export const monitorInput = figure("resistance", 830e3, ina);
export const monitorSupply = figure("current", 0.42e-3, ina);

export const least = (row: Figure<Dimension>): number => row.min ?? row.value;
export const most = (row: Figure<Dimension>): number => row.max ?? row.value;
