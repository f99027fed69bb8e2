/** What `rubus node` takes, as a row of a table of commands: the workstation's `rubus` and a node's own read it. */
export const nodeCommandSpec = {
  name: "node",
  what: "on a Raspberry Pi: state, lights, fan, neighbours' power, EEPROM",
  arguments: [
    {
      name: "ACTION",
      what: "status, identify, fan, leds, bay, power or eeprom",
      isRequired: true,
    },
    { name: "VALUE", what: "fan: 0 to 100; leds: lit or dark; bay: CELL/BAY; power: cycle; eeprom: write" },
    { name: "TARGET", what: "power cycle: CELL/BAY; eeprom write: the node's hat.eep" },
  ],
  flags: [
    { name: "watch", what: "status again every second" },
    { name: "for", value: "TIME", what: "seconds that identify blinks or the fan is raised (600)" },
    { name: "off", what: "identify: found, stop blinking" },
    { name: "chip", value: "FILE", what: "eeprom: the chip's file, where it can't be found" },
    { name: "force", what: "eeprom: write over another maker's image" },
    { name: "json", what: "print one JSON document on stdout instead" },
  ],
} as const;
