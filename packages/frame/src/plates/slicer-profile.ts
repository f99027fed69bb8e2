/** The project's print profile as a settings file that PrusaSlicer loads: what the estimate counts with, said once more. */
import type { Filament } from "@rubus/catalogue";
import { printProfile } from "../print/profile.js";

/** Settings for a bed and a filament, one a line, sorted by name. */
export const slicerProfile = (
  filament: Filament,
  [width, depth, height]: readonly [number, number, number],
): string => {
  const { speed, acceleration, liftAcceleration, jerk, retract, lineMm, layerMm } = printProfile;
  const widths = ["external_perimeter", "first_layer", "infill", "perimeter", "solid_infill", "top_infill"];
  const settings: Readonly<Record<string, string | number>> = {
    bed_shape: `0x0,${width}x0,${width}x${depth},0x${depth}`,
    bed_temperature: filament.bedTemperature.value,
    bottom_solid_layers: printProfile.bottomLayers,
    bridge_speed: speed.bridge,
    brim_type: "no_brim",
    cooling: 1,
    default_acceleration: acceleration,
    external_perimeter_speed: speed.outer,
    extrusion_width: lineMm,
    ...Object.fromEntries(widths.map((name) => [`${name}_extrusion_width`, lineMm])),
    filament_density: filament.density.value,
    filament_diameter: printProfile.filamentMm,
    filament_type: filament.key.split("-")[0]?.toUpperCase() ?? "PETG",
    fill_density: `${100 * printProfile.infillShare}%`,
    fill_pattern: "grid",
    first_layer_bed_temperature: filament.bedTemperature.value,
    first_layer_height: layerMm,
    first_layer_speed: speed.first,
    first_layer_temperature: filament.nozzleTemperature.value,
    gap_fill_speed: speed.gap,
    gcode_flavor: "marlin",
    infill_speed: speed.infill,
    layer_height: layerMm,
    machine_limits_usage: "time_estimate_only",
    machine_max_acceleration_e: 5000,
    machine_max_acceleration_extruding: acceleration,
    machine_max_acceleration_retracting: acceleration,
    machine_max_acceleration_travel: acceleration,
    machine_max_acceleration_x: acceleration,
    machine_max_acceleration_y: acceleration,
    machine_max_acceleration_z: liftAcceleration,
    machine_max_feedrate_e: 120,
    machine_max_feedrate_x: 200,
    machine_max_feedrate_y: 200,
    machine_max_feedrate_z: speed.lift,
    machine_max_jerk_x: jerk,
    machine_max_jerk_y: jerk,
    max_print_height: height,
    min_print_speed: printProfile.slowest,
    nozzle_diameter: printProfile.nozzleMm,
    perimeter_speed: speed.inner,
    perimeter_generator: "arachne",
    perimeters: printProfile.perimeters,
    retract_length: retract.mm,
    retract_lift: retract.liftMm,
    retract_speed: retract.speed,
    skirts: 0,
    slowdown_below_layer_time: printProfile.layerSeconds,
    small_perimeter_speed: speed.outer,
    solid_infill_below_area: 0,
    solid_infill_speed: speed.solid,
    support_material: 0,
    temperature: filament.nozzleTemperature.value,
    top_solid_infill_speed: speed.top,
    top_solid_layers: printProfile.topLayers,
    travel_speed: speed.travel,
  };
  const lines = Object.keys(settings)
    .sort()
    .map((name) => `${name} = ${settings[name]}`);
  return `${lines.join("\n")}\n`;
};
