/** Notes for the board house and the assembler. */
import type { Fab } from "@rubus/catalogue";
import { formatQuantity } from "@rubus/units";

export const backPlaneNotes = (fab: Fab): readonly string[] => [
  `Two layers, FR-4 ${formatQuantity(fab.boardThickness.value, "length")}, 2 oz finished copper on both, black mask, white legend, ENIG; vias tented.`,
  "Single boards, no V-score. E1 and E2 are plated holes of 5.5 and 6.6 mm in bare copper on both sides: free of solder; mill the larger one where no such drill is kept.",
  "Parts on the front only. Through-hole joints: 40 of the two sockets, 4 of the capacitors, 6 of the switch, 8 of the test loops. Tails at most 2 mm beyond the rear: the link bars pass over them.",
  "J1, J2: the key stands between positions 2 and 3; position 1, a bar on the legend, is up. Fit both sockets in one jig, long sides upright and 42 mm apart.",
  "C1, C2: plus at the printed cross. D1 to D3: the bar stands at the cathode. Dots mark pin 1 of every chip.",
  "Copper bushes M5 (E1, 5 V) and M6 (E2, GND) stand on the rear, under the bolts of the link bars; they come with the frame's hardware, not with the assembly.",
  "First power-up with all trays out and 5 A fuses in the feed: both green lamps light. A red lamp is a reversed feed: switch off, and change C1 and C2 if it stood for more than a second.",
];
