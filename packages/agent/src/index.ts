/** @rubus/agent: the daemon on a node. */
/** Its fan's curve, hardware layer, lights, sensors and duties, and what `rubus node` does. */
export { type Agent, type AgentNeeds, type AgentState, startAgent } from "./daemon/agent.js";
export { type AgentConfig, parseConfig, standardConfig } from "./daemon/config.js";
export { healthOf } from "./daemon/health.js";
export type { AgentAnswer, AgentRequest } from "./daemon/requests.js";
export {
  type FanDecision,
  type FanInput,
  type FanReason,
  type FanSettings,
  type FanState,
  firstFanState,
  handBackDuty,
  nextFan,
  standardFanSettings,
} from "./fan/controller.js";
export { curveDuty, idleMarginK } from "./fan/curve.js";
export {
  ceilingOf,
  fullLevel,
  type KernelFanTable,
  levelOf,
  nextKernelState,
  stateOfDuty,
} from "./fan/table.js";
export { type Clock, type ManualClock, manualClock, systemClock } from "./hardware/clock.js";
export { type DeviceOptions, type Devices, type Lane, openDevices } from "./hardware/devices.js";
export { discover, type FoundFan, type FoundHardware } from "./hardware/discover.js";
export { type FileAccess, filesUnder } from "./hardware/file-access.js";
export { type MemoryFiles, memoryFiles } from "./hardware/memory-files.js";
export { type Failure, type FailureKind, failed, type Reading, read } from "./hardware/reading.js";
export { lightLabels } from "./lights/lights.js";
export { hostOfBay } from "./manager/bay-host.js";
export { sampleReadings } from "./metrics/sample-readings.js";
export { localNode } from "./node-command/local-node.js";
export { nodeCommandSpec } from "./node-command/node-spec.js";
export { type NodeGiven, type NodeNeeds, type NodeReport, runNode } from "./node-command/run-node.js";
export { debianPackage, debianPackageName } from "./package/debian-package.js";
export {
  type NodeRuntime,
  nodeFromArchive,
  nodeRuntimePackage,
  nodeRuntimePackageName,
} from "./package/node-runtime.js";
export { nodeFlags, unitName, unitText, watchdogSeconds } from "./package/unit.js";
export type { Sample, SystemSample } from "./sensors/sample.js";
export type { Throttling } from "./sensors/throttling.js";
export { type FaultyFiles, type FileFault, faultyFiles } from "./simulation/faulty-files.js";
export {
  besideBus,
  type ManagementBus,
  managementBus,
  type SimulatedCell,
} from "./simulation/management-bus.js";
export {
  kernelTurn,
  type NodeTree,
  type NodeTreeOptions,
  nodePaths,
  nodeTree,
  type SimulatedKernel,
} from "./simulation/node-tree.js";
export { writeTree } from "./simulation/write-tree.js";
