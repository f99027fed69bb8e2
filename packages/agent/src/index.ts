/** @rubus/agent: the daemon on a node. */
/** Its fan's curve, hardware layer, lights, sensors and duties, and what `rubus node` does. */
export { curveDuty, idleMarginK } from "./fan/curve.js";
export {
  ceilingOf,
  fullLevel,
  type KernelFanTable,
  levelOf,
  nextKernelState,
  stateOfDuty,
} from "./fan/table.js";
