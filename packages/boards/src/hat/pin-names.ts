/** Names of the pins that types and symbols of the HAT share. */
export type ArrayPin = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8";
export type DualFetPin = "S1" | "G1" | "D2" | "S2" | "G2" | "D1";
export type EsdPin = "IO1" | "GND" | "IO2" | "IO3" | "VBUS" | "IO4";
