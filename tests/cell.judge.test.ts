// Cells, ears and what joins them before independent tools.
import { cellPart, earPart, keyPart, pinPart } from "@rubus/frame";
import { judgePrintedParts } from "./support/printed-parts-judged.js";

judgePrintedParts(
  [
    cellPart(2),
    cellPart(3),
    earPart({ rack: "eia-310-19", side: "left", height: 2 }),
    earPart({ rack: "eia-310-19", side: "right", height: 2 }),
    earPart({ rack: "eia-310-10", side: "right", height: 3 }),
    pinPart(),
    keyPart(),
  ],
  { sliced: ["cell-2u", "ear-19-right-2u"], brimMm: 5 },
);
