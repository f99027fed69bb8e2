/** What a sample says of a node's health, as its light shows it. */
import type { Health } from "../lights/lights.js";
import type { Sample } from "../sensors/sample.js";

/** Fault: it can't cool or isn't fed; warning: it works, but not as it should. */
export const healthOf = (sample: Sample): Health => {
  const throttling = sample.throttling;
  const isUnwritable = sample.failures.some(({ path }) => path.endsWith("/pwm1"));
  const isFault = sample.fan?.isStalled === true || sample.fan?.doubt !== undefined || isUnwritable;
  if (isFault || throttling?.throttled?.isNow) return "fault";
  const isWarning = throttling?.underVoltage?.isNow || throttling?.softLimit?.isNow;
  return isWarning ? "warning" : "well";
};
