// What Debian's kernel makes of an overlay on a Raspberry Pi 3 that QEMU emulates.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeFdt, encodeFdt, type FlatNode, findNode, findProperty, readCells } from "@rubus/firmware";
import { applyOverlay } from "./dtc-judge.js";
import { initialRamDisk, type RamDiskFile } from "./initial-ram-disk.js";
import { inJudgePlace } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

/** Drivers that the overlay asks for, and the one that lets the machine switch itself off. */
const modules = [
  "i2c-bcm2835",
  "at24",
  "leds-gpio",
  "ledtrig-timer",
  "pwm-bcm2835",
  "pwm-fan",
  "bcm2835_thermal",
  "bcm2835_wdt",
];

/** Labels of Raspberry Pi's own trees, and where their nodes stand in Debian's, which has no labels. */
const labels = {
  gpio: "/soc/gpio@7e200000",
  pwm: "/soc/pwm@7e20c000",
  i2c_arm: "/soc/i2c@7e804000",
  cpu_thermal: "/thermal-zones/cpu-thermal",
  thermal_trips: "/thermal-zones/cpu-thermal/trips",
  cooling_maps: "/thermal-zones/cpu-thermal/cooling-maps",
};

/** Lines that begin with `@` are the answer; then the machine switches itself off. */
const init = `#!/bin/busybox sh
b=/bin/busybox
$b mount -t proc p /proc; $b mount -t sysfs s /sys; $b mount -t debugfs d /sys/kernel/debug
for m in /modules/*.ko; do $b insmod $m; done
$b sleep 2
cd /sys/class/leds
for l in rubus*; do echo "@led $l $($b sed 's/.*\\[\\(.*\\)\\].*/\\1/' $l/trigger)"; done
for l in rubus*; do echo none > $l/trigger; echo 0 > $l/brightness; done
for l in rubus*; do
  echo 1 > $l/brightness
  $b grep -E 'rubus.* out hi' /sys/kernel/debug/gpio | $b sed "s/^/@lit $l /"
  echo 0 > $l/brightness
done
$b sed 's/^/@pwm /' /sys/kernel/debug/pwm
for h in /sys/class/hwmon/*; do echo "@hwmon $($b cat $h/name) $($b cat $h/pwm1) $($b cat $h/fan1_input)"; done
cd /sys/class/thermal/thermal_zone0
for t in trip_point_*_temp; do echo "@trip $($b cat $t) $($b cat \${t%_temp}_type) $($b cat \${t%_temp}_hyst)"; done
for c in /sys/class/thermal/cooling_device*; do echo "@cooling $($b cat $c/type) $($b cat $c/max_state)"; done
cd /sys/class/hwmon
fan=$($b grep -l pwmfan */name | $b head -n 1); fan=/sys/class/hwmon/\${fan%/name}
cooler=$($b grep -l pwm-fan /sys/class/thermal/cooling_device*/type | $b head -n 1); cooler=\${cooler%/type}
for d in 51 60 76 77 100 127 128 178 179 254 255; do
  echo $d > $fan/pwm1; echo "@duty $d $($b cat $fan/pwm1) $($b cat $cooler/cur_state)"
done
echo 100 > $fan/pwm1; $b sleep 5
zone=$($b grep -l cpu /sys/class/thermal/thermal_zone*/type | $b head -n 1); zone=\${zone%/type}
echo "@held $($b cat $fan/pwm1) $($b cat $zone/mode) $($b cat $zone/policy)"
echo "@levels $($b od -An -v -tx1 $fan/device/of_node/cooling-levels | $b tr -d ' \\n')"
$b sed -n 's/^.*rubus-fan.*$/@interrupt &/p' /proc/interrupts
for d in /sys/bus/i2c/devices/*-*; do echo "@i2c \${d##*/}"; done
echo "@done"
$b poweroff -f
`;

/** What the kernel says of the overlay, in lines, without their mark. */
export const bootOverlay = (overlay: Uint8Array): Promise<readonly string[]> =>
  bootKernel(overlay, [{ name: "init", content: init }]);

/**
 * What a machine with the overlay says, in lines that began with a mark, once it has switched itself off.
 * @param files its first file system: `init`, a script for `/bin/busybox sh` that loads all of `/modules` and ends with
 *   `@done`, and what it needs
 */
export async function bootKernel(
  overlay: Uint8Array,
  files: readonly RamDiskFile[],
): Promise<readonly string[]> {
  const judge = needJudge("qemu-arm");
  const root = path.join(judge.root, "arm64");
  const boot = readdirSync(path.join(root, "boot"));
  const kernel = boot.find((name) => name.startsWith("vmlinuz-")) ?? "";
  const base = labelledTree(readFileSync(findFile(root, "bcm2837-rpi-3-b.dtb")));
  const job = {
    "tree.dtb": await applyOverlay(base, overlay),
    "disk.cpio": initialRamDisk(
      [
        ...files,
        { name: "bin/busybox", content: readFileSync(findFile(root, "busybox")) },
        ...modules.map((module, i) => ({
          name: `modules/${i}-${module}.ko`,
          content: readFileSync(findFile(root, `${module}.ko`)),
        })),
      ],
      ["proc", "sys"],
    ),
  };
  const { answer } = await cachedVerdict(["qemu-arm", judge.version, kernel], job, () =>
    inJudgePlace(judge, job, async (run) => {
      const { stdout, stderr } = await run([
        ...["qemu-system-aarch64", "-M", "raspi3b", "-display", "none", "-monitor", "none", "-no-reboot"],
        ...["-kernel", path.join(root, "boot", kernel), "-initrd", "disk.cpio", "-dtb", "tree.dtb"],
        ...["-append", "console=ttyAMA0,115200 console=ttyS1,115200 quiet panic=1"],
        ...["-serial", "null", "-serial", "stdio"],
      ]);
      const lines = stdout.split(/\r?\n/).flatMap((line) => /(?<=@).*/.exec(line)?.[0] ?? []);
      if (!lines.includes("done"))
        throw new Error(`the kernel didn't get to its end: ${stderr}${stdout.slice(-1500)}`);
      return lines;
    }),
  );
  return answer;
}

function findFile(root: string, name: string): string {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).find(
    (each) => path.basename(each) === name && /\.(ko|dtb)$|bin\/busybox$/.test(each),
  );
  if (found === undefined) throw new Error(`the unpacked kernel has no ${name}`);
  return path.join(root, found);
}

/** Debian's base tree with the labels that an overlay finds in Raspberry Pi's. */
function labelledTree(bytes: Uint8Array): Uint8Array {
  const tree = decodeFdt(new Uint8Array(bytes));
  if (!tree.ok) throw new Error(tree.diagnostics[0]?.message);
  let next = 0x1000;
  const visit = (node: FlatNode, at: string): FlatNode => ({
    ...node,
    properties: [
      ...node.properties,
      ...(Object.values(labels).includes(at) && findProperty(node, "phandle") === undefined
        ? [{ name: "phandle", value: Uint8Array.of(0, 0, next >>> 8, next++ & 0xff) }]
        : []),
    ],
    children: node.children.map((child) => visit(child, `${at}/${child.name}`)),
  });
  const symbols = Object.entries(labels).map(([name, at]) => ({ name, value: Buffer.from(`${at}\0`) }));
  const root = visit(tree.value.root, "");
  const missing = Object.values(labels).filter((at) => readCells(handleIn(root, at))?.length !== 1);
  if (missing.length > 0) throw new Error(`the base tree lacks ${missing.join(", ")}`);
  const whole = encodeFdt({
    ...tree.value,
    root: {
      ...root,
      children: [...root.children, { name: "__symbols__", properties: symbols, children: [] }],
    },
  });
  if (!whole.ok) throw new Error(whole.diagnostics[0]?.message);
  return whole.value;
}

function handleIn(root: FlatNode, at: string): Uint8Array {
  const node = findNode(root, at);
  return (node && findProperty(node, "phandle")) ?? new Uint8Array();
}
