import type { DiagnosticRows } from "./row.js";

/** Boards: compiling a design (001–099), checks of its written files (101–199), of its schematic (201–299). */
export const pcbRows = {
  "RUB-PCB-001": {
    meaning: "The router found no way for a net.",
    example: "two connectors so close that no track fits between their pads",
    remedy: "Move the parts of the net apart, turn one of them, or give the board more room there.",
  },
  "RUB-PCB-002": {
    meaning: "A board design contradicts itself: a part, a pin, a net or a class it names isn't there.",
    example: "a net of class `power` where no such class is described",
    remedy: "Mend the design; a cluster file can't cause this.",
  },
  "RUB-PCB-003": {
    meaning: "The copper in a board's written files joins other pins than its schematic does.",
    example: "a track moved so that it touches the pad of another net",
    remedy: "Mend the design; a cluster file can't cause this.",
  },
  "RUB-PCB-101": {
    meaning: "A fabrication file holds something its reader doesn't know.",
    example: "a Gerber file with step and repeat, or cut off in the middle",
    remedy: "Write the files again; if they came from elsewhere, export Gerber X2 and decimal Excellon.",
  },
  "RUB-PCB-102": {
    meaning: "A layer that every board has is missing from the fabrication files.",
    example: "an archive without the board's edge",
    remedy: "Give every file of the board's fabrication archive.",
  },
  "RUB-PCB-110": {
    meaning: "Copper of two nets is closer than the board house can etch.",
    example: "a track 0.1 mm from the pad of another net",
    remedy: "Move the track or part away, or choose a board house with finer rules.",
  },
  "RUB-PCB-111": {
    meaning: "Copper is too close to a hole that isn't its own.",
    example: "a track 0.1 mm beside a mounting hole",
    remedy: "Lead the copper around the hole at a greater distance.",
  },
  "RUB-PCB-112": {
    meaning: "Two holes are so close that the web between them may break.",
    example: "two vias 0.2 mm apart, edge to edge",
    remedy: "Move one of the holes.",
  },
  "RUB-PCB-113": {
    meaning: "A track is narrower than the board house can etch.",
    example: "a track of 0.05 mm",
    remedy: "Widen the track.",
  },
  "RUB-PCB-114": {
    meaning: "A plated hole has too little copper around it, or none.",
    example: "a drill file shifted by 0.2 mm against the copper",
    remedy: "Enlarge the pad, make the hole smaller, or centre it.",
  },
  "RUB-PCB-115": {
    meaning: "A hole is smaller than the board house drills.",
    example: "a via drilled with 0.1 mm",
    remedy: "Use a larger drill.",
  },
  "RUB-PCB-116": {
    meaning: "Copper is too close to the milled edge, or beyond it.",
    example: "a track along the edge of the board",
    remedy: "Keep the copper inside the edge; pours are pulled back by their outline.",
  },
  "RUB-PCB-117": {
    meaning: "A net is in pieces: pads that belong together aren't joined by copper.",
    example: "a via left out between two layers",
    remedy: "Join the pieces; the router's result or a pour is not what it should be.",
  },
  "RUB-PCB-118": {
    meaning: "Copper joins two nets.",
    example: "a track drawn across another one",
    remedy: "Separate the nets.",
  },
  "RUB-PCB-119": {
    meaning: "A piece of copper joins nothing.",
    example: "a pour cut off from its net by a track",
    remedy: "Remove the piece or join it to its net.",
  },
  "RUB-PCB-120": {
    meaning: "The solder mask between two openings is too narrow to stay.",
    example: "pads of two nets 0.15 mm apart",
    remedy: "Move the pads apart or make their mask openings smaller.",
  },
  "RUB-PCB-121": {
    meaning: "A pad is partly covered by solder mask.",
    example: "a mask layer shifted by 0.2 mm",
    remedy: "Make the opening as large as the pad and in the same place.",
  },
  "RUB-PCB-122": {
    meaning: "One opening of the solder mask bares copper of two nets, which solder may join.",
    example: "a track that passes through the opening of a pad",
    remedy: "Lead the track around the opening, or divide the opening.",
  },
  "RUB-PCB-123": {
    meaning: "The legend is printed on bare copper or too close to it.",
    example: "a reference that runs over a pad",
    remedy: "Move the text or line off the pad.",
  },
  "RUB-PCB-124": {
    meaning: "The legend leaves the board.",
    example: "a text that crosses the edge",
    remedy: "Move it inside the edge.",
  },
  "RUB-PCB-125": {
    meaning: "A line of the legend is thinner than the board house prints.",
    example: "text in lines of 0.05 mm",
    remedy: "Draw it in thicker lines.",
  },
  "RUB-PCB-126": {
    meaning: "Solder paste is printed where the mask isn't open.",
    example: "a stencil opening without a pad",
    remedy: "Open the mask or remove the stencil's opening.",
  },
  "RUB-PCB-127": {
    meaning: "Two parts stand in each other's courtyard.",
    example: "two resistors 0.1 mm apart",
    remedy: "Move one of the parts.",
  },
  "RUB-PCB-128": {
    meaning: "The board's edge isn't a closed outline.",
    example: "an outline whose last line is missing",
    remedy: "Close the outline.",
  },
  "RUB-PCB-129": {
    meaning: "The nets in the copper aren't those of the schematic.",
    example: "two pins swapped between drawing and board",
    remedy: "Compare the pins named; one of the two is wrong.",
  },
  "RUB-PCB-130": {
    meaning: "A via is smaller than the board house makes.",
    example: "a via of 0.3 mm outer diameter",
    remedy: "Use a larger via.",
  },
  "RUB-PCB-131": {
    meaning: "Two written files of a board say different things.",
    example: "a hole of the board file that the drill file lacks",
    remedy: "Write the board's files again; a cluster file can't cause this.",
  },
  "RUB-PCB-132": {
    meaning: "A track or a via is smaller than the class of its net asks for.",
    example: "a track of 0.1 mm on a net whose class has 0.25 mm",
    remedy: "Draw it as wide as its class, or give the net another class.",
  },
  "RUB-PCB-140": {
    meaning: "Copper or a hole of a panel stands too close to a line that it is scored along.",
    example: "a pour of the LED board led to its very edge",
    remedy: "Keep the board's copper and holes as far from its edges as the house asks for scores.",
  },
  "RUB-PCB-141": {
    meaning:
      "Two boards that a cable or a card edge joins have other nets on its contacts than it leads there.",
    example: "SDA and SCL swapped on the power board's side of the cable to the HAT",
    remedy: "Make the boards' nets and the harness agree; a cluster file can't cause this.",
  },
  "RUB-PCB-201": {
    meaning: "An input of the schematic is driven by nothing.",
    example: "a gate joined to the gate of another part alone",
    remedy: "Join it to what drives it, or to a supply through a resistor.",
  },
  "RUB-PCB-202": {
    meaning: "Two outputs of the schematic drive one net.",
    example: "the outputs of two regulators joined",
    remedy: "Part them, or choose outputs that may be joined.",
  },
  "RUB-PCB-203": {
    meaning: "Nothing feeds a supply net of the schematic.",
    example: "a `+5V` port on a net that only inputs use",
    remedy: "Join the net's source, or put a power flag where the supply enters the board.",
  },
  "RUB-PCB-204": {
    meaning: "A pin of the schematic is neither wired nor marked as open.",
    example: "contact 11 of a socket without wire and without cross",
    remedy: "Wire the pin, or put a no-connect cross on it.",
  },
  "RUB-PCB-205": {
    meaning: "A wire of the schematic ends nowhere.",
    example: "a wire that stops one grid step short of its pin",
    remedy: "Lead the wire to a pin, a label or another wire, or take it away.",
  },
  "RUB-PCB-206": {
    meaning: "A label of the schematic stands on no wire and no pin.",
    example: "a label one grid step beside its wire",
    remedy: "Move the label onto its wire.",
  },
  "RUB-PCB-207": {
    meaning: "A named net of the schematic joins fewer than two pins.",
    example: "the label `LED1_R` at one end of a line, `LED_1R` at the other",
    remedy: "Spell the name alike wherever the net goes on, or take it away.",
  },
  "RUB-PCB-208": {
    meaning: "Two symbols of the schematic carry one reference.",
    example: "two resistors called R1",
    remedy: "Give each part a reference of its own.",
  },
  "RUB-PCB-209": {
    meaning: "A part of the schematic has no value or no maker's part number.",
    example: "a resistor without MPN",
    remedy: "Give the part a row in the catalogue, with maker and part number.",
  },
  "RUB-PCB-210": {
    meaning: "A pin of the schematic stands off the 1.27 mm grid.",
    example: "a symbol at x = 50 mm",
    remedy: "Move the symbol onto the grid, so that wires meet its pins.",
  },
  "RUB-PCB-211": {
    meaning: "Schematic and board join different pads, or call what they join by different names.",
    example: "R1-2 is on a net with D1-3 in the schematic, with D1-4 on the board",
    remedy: "Make the wires of the sheet and the nets of the design agree.",
  },
  "RUB-PCB-212": {
    meaning: "A no-connect cross of the schematic stands on a pin that is wired, or on no pin.",
    example: "a cross left behind when its symbol was moved",
    remedy: "Take the cross away, or put it on the pin that stays open.",
  },
  "RUB-PCB-213": {
    meaning: "One conductor of the schematic carries two names.",
    example: "the labels SDA and SCL on one wire",
    remedy: "Part the wires, or keep one name.",
  },
  "RUB-PCB-214": {
    meaning: "A KiCad project has no schematic or board to check, or one that can't be read.",
    example: "a `.kicad_sch` with a parenthesis missing",
    remedy: "Build the board's files again.",
  },
} as const satisfies DiagnosticRows;
