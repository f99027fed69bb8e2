/** @rubus/protocol: what a node's agent and its site's console say to each other. */
/** Messages and their codec, versions, bus subjects, and the table of metrics; no Node module. */
export * from "./messages/codec.js";
export type { NodeCommand } from "./messages/commands.js";
export type {
  AgentHello,
  AgentMessage,
  CommandMessage,
  ConsoleMessage,
  Identity,
  RecordsMessage,
  RefusalReason,
  ResultMessage,
} from "./messages/messages.js";
export {
  type EventName,
  eventNames,
  type NodeRecord,
  type UnreadableRecord,
} from "./messages/records.js";
export { mostMessageBytes, mostRecords, mostValues } from "./messages/words.js";
export * from "./metrics/metric-table.js";
export * from "./metrics/series.js";
export { type Alert, alertRules, alerts } from "./monitoring/alerts.js";
export { dashboardJson } from "./monitoring/dashboard.js";
export * from "./subjects.js";
export * from "./versions.js";
