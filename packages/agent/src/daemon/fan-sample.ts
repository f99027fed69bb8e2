/** What a sample says of temperature and fan, from the fan's last turn. */
import { fullLevel } from "../fan/table.js";
import type { Sample } from "../sensors/sample.js";
import type { FanNow } from "./fan-loop.js";

export const fanSample = ({
  celsius,
  rpm,
  decision,
  failure,
}: FanNow): Pick<Sample, "celsius" | "fan" | "failures"> => ({
  ...(celsius.ok ? { celsius: celsius.value } : {}),
  ...(decision === undefined
    ? {}
    : {
        fan: {
          duty: decision.duty / fullLevel,
          reason: decision.reason,
          ...(rpm?.ok ? { rpm: rpm.value } : {}),
          isStalled: decision.isStalled,
          ...(decision.doubt === undefined ? {} : { doubt: decision.doubt }),
        },
      }),
  failures: [
    ...(celsius.ok ? [] : [celsius.failure]),
    ...(rpm === undefined || rpm.ok ? [] : [rpm.failure]),
    ...(failure === undefined ? [] : [failure]),
  ],
});
