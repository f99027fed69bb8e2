/** Notes for the board house and the assembler. */
import type { Fab } from "@rubus/catalogue";
import { heavyCopperNote } from "../fab-rules.js";
import { backPlanePlaces } from "../places/index.js";

const { lands } = backPlanePlaces;

/** How the two large plated holes are made, by the greatest drill the house states. */
const largeHoles = ({ rules }: Fab): string => {
  const most = rules.drillMax.value;
  const large = [lands.fiveVolt, lands.ground].filter(({ diameterMm }) => diameterMm > most);
  const sizes = [lands.fiveVolt, lands.ground].map(({ diameterMm }) => `${diameterMm} mm`).join(" (E1) and ");
  return large.length === 0
    ? `E1 and E2 are plated holes of ${sizes} (E2), finished: within the greatest drill, ${most} mm.`
    : `E1 and E2 are plated holes of ${sizes} (E2), finished. E2 is above the greatest drill stated, ${most} mm: mill it before plating, and say so in the order; as a hole without plating the bush's face alone carries the current to the rear.`;
};

export const backPlaneNotes = (fab: Fab): readonly string[] => [
  "The current needs the 2 oz of copper.",
  heavyCopperNote,
  `Single boards, no V-score. Rails for the assembly hang on milled tabs along the left and right sides: the sockets reach beyond the upper and lower ones. ${largeHoles(fab)} Both stand in bare copper on both sides: free of solder.`,
  "Tails at most 2 mm beyond the rear: the link bars pass over them.",
  "The sockets' GND and 5 V pins stand in 2 oz copper on four spokes of 1.2 mm each side: preheat the board to about 110 °C or solder them with a broad tip at 380 °C, and see that the solder has risen to the front.",
  "J1, J2: the key stands between positions 2 and 3; position 1, a bar on the legend, is up. Fit both sockets in one jig, long sides upright and 42 mm apart.",
  "C1, C2: plus at the printed cross. D1 to D3, D6: the bar stands at the cathode. Dots mark pin 1 of every chip.",
  "SW1 is the cell's number: its switches 1, 2 and 3 count 1, 2 and 4 when on. Every back-plane of a frame needs a number of its own.",
  "Copper bushes M5 (E1, 5 V) and M6 (E2, GND) stand on the rear, under the bolts of the link bars; they come with the frame's hardware, not with the assembly: leave E1 and E2 out of its order.",
  "Before ordering, lay two bought sockets on a print of the board at 1:1 (rows 5.08 mm apart, tails, holes of 1.4 mm, 54 mm long), and read the data sheets of switch, capacitors, fuse and bus connectors: their lands are from memory where the parts' table says so. D3 stands at the bus's 5.25 V in reverse behind 1 kΩ, where its sheet rates 5 V.",
  "First power-up with all trays out, from a supply limited to 5 A or through an in-line fuse of 5 A: both green lamps light. A red lamp is a reversed feed: switch off, and change C1 and C2 if it stood for more than a second.",
];
