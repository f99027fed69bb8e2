// The agent's package on Debian's kernel, on a Raspberry Pi 3 that QEMU emulates. The script that is the machine's first
// process stands for systemd: it starts and ends the agent with what the package's own unit says.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { debianPackage, nodeFromArchive, unitName } from "@rubus/agent";
import { agentBundle } from "../../scripts/agent-bundle.mjs";
import { NODE_ARCHIVE } from "../../scripts/judges/find.mjs";
import type { RamDiskFile } from "./initial-ram-disk.js";
import { needJudge } from "./judges.js";
import { bootKernel } from "./kernel-judge.js";
import { serviceCommands } from "./unit-file.js";

/** The libraries that Node asks for, and the program that loads them. */
const libraries = [
  "ld-linux-aarch64.so.1",
  "libc.so.6",
  "libdl.so.2",
  "libgcc_s.so.1",
  "libm.so.6",
  "libpthread.so.0",
  "libstdc++.so.6",
];

/** Offset of the sensor on this processor (bcm2837.dtsi, `coefficients`), and what QEMU's reads with it. */
const offsetMilliCelsius = 412_000;
const emulatedMilliCelsius = 25_178;

/**
 * The kernel computes its temperature as `offset + slope * reading`, and lets root set the offset: so the zone, its
 * governor and everyone who reads its file see a processor that warms, though the emulated sensor always reads the same.
 */
const warmTo = (celsius: number): string =>
  `echo ${offsetMilliCelsius + 1000 * celsius - emulatedMilliCelsius} > $zone/offset`;

/** Lines that begin with `@` are the answer; then the machine switches itself off. */
const init = (unit: string): string => {
  const { main, after } = serviceCommands(unit);
  const environment = [...(/^Environment=(.*)$/m.exec(unit)?.[1]?.matchAll(/"([^"]*)"|(\S+)/g) ?? [])];
  return `#!/bin/busybox sh
/bin/busybox mkdir -p /tmp /run /dev /var/lib /etc/rubus
/bin/busybox --install -s /bin
export PATH=/bin:/usr/bin
mount -t proc p /proc; mount -t sysfs s /sys; mount -t debugfs d /sys/kernel/debug; mount -t devtmpfs d /dev
for m in /modules/*; do insmod $m; done
echo 0 > /proc/sys/kernel/printk
ifconfig lo up
hwmon=$(grep -l pwmfan /sys/class/hwmon/*/name); pwm=\${hwmon%/name}/pwm1
zone=$(grep -l cpu /sys/class/thermal/thermal_zone*/type); zone=\${zone%/type}
# nothing turns here: what the tachometer counts is a file
echo 1400 > /tmp/rpm; mount -o bind /tmp/rpm \${hwmon%/name}/fan1_input
now() { cut -d ' ' -f 1 /proc/uptime; }
duty() { sed -n 's/.*rubus-fan.*duty: \\([0-9]*\\) ns.*/\\1/p' /sys/kernel/debug/pwm; }
fan() { echo "@fan $1 $(cat $zone/temp) $(cat $pwm) $(duty) $(cat $zone/mode) $(cat $zone/policy)"; }
metric() { wget -q -O - http://127.0.0.1:9466/metrics 2> /dev/null | sed -n "s/^$1 //p"; }
trigger() { sed 's/.*\\[\\(.*\\)\\].*/\\1/' "/sys/class/leds/$1/trigger"; }
settled() { # twelve seconds at least, and until the fan hasn't changed for five
  same=0; last=
  for i in $(seq 100); do
    sleep 1
    if [ "$(cat $pwm)" = "$last" ]; then same=$((same + 1)); else same=0; fi
    last=$(cat $pwm)
    [ $i -lt 12 ] || [ $same -lt 5 ] || break
  done
}
# what systemd makes before it starts the unit
mkdir -p /run/rubus /var/lib/rubus
export ${environment.map(([, quoted, plain]) => `"${quoted ?? plain}"`).join(" ")}
echo "@started $(now)"
${main} 2> /tmp/agent.log &
agent=$!
for i in $(seq 300); do [ -n "$(metric rubus_soc_temperature_celsius)" ] && break; kill -0 $agent || { cat /tmp/agent.log; poweroff -f; }; usleep 100000; done
echo "@first $(now) $(metric rubus_soc_temperature_celsius)"
echo "@resident $(sed -n 's/^VmRSS: *//p' /proc/$agent/status)"
fan idle
line() { sed -n 's/.*(\\(GPIO[0-9]*\\) *|rubus:blue:identify *) out \\(..\\).*/\\1 \\2/p' /sys/kernel/debug/gpio; }
echo "@dark $(line)"
rubus node identify; echo "@identify $?"
for i in $(seq 40); do line; usleep 30000; done | sort -u | sed 's/^/@blinks /'
${warmTo(48)}
sleep 3
${warmTo(57)}
settled
fan warm
echo "@metric $(metric rubus_soc_temperature_celsius)"
kill -STOP $agent
${warmTo(62)}
sleep 4
fan hung
kill -KILL $agent
wait $agent
echo "@ended $?"
${warmTo(69)}
sleep 4
fan killed
${after.map((command) => `${command} 2>> /tmp/agent.log; echo "@after $?"`).join("\n")}
fan handed-back
echo "@left $(trigger rubus:green:health) $(trigger rubus:blue:identify) $(line)"
${warmTo(25)}
sleep 10
fan cooled
sed 's/^/@log /' /tmp/agent.log
echo "@took $(now)"
echo "@done"
poweroff -f
`;
};

/** What the machine says, in lines without their mark. */
export async function bootAgent(overlay: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "rubus-agent-kernel-"));
  try {
    const deb = path.join(folder, "agent.deb");
    writeFileSync(deb, debianPackage(new TextEncoder().encode(await agentBundle())));
    const unpacked = path.join(folder, "root");
    const { status, stderr } = spawnSync("dpkg-deb", ["-x", deb, unpacked], { encoding: "utf8" });
    if (status !== 0) throw new Error(`dpkg-deb could not unpack the agent: ${stderr}`);
    const unit = readFileSync(path.join(unpacked, "usr/lib/systemd/system", unitName), "utf8");
    return await bootKernel(overlay, [
      { name: "init", content: init(unit) },
      ...["usr/bin/rubus", "usr/lib/rubus/rubus.mjs"].map((name) => ({
        name,
        content: readFileSync(path.join(unpacked, name)),
      })),
      ...nodeFiles(),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Node where its package puts it, and its libraries where the loader looks for them. */
function nodeFiles(): readonly RamDiskFile[] {
  const { root } = needJudge("node-arm64");
  const read = nodeFromArchive(new Uint8Array(readFileSync(path.join(root, NODE_ARCHIVE))));
  if (!read.ok) throw new Error(read.why);
  const foreign = path.join(root, "arm64");
  const all = readdirSync(foreign, { recursive: true, encoding: "utf8" });
  return [
    { name: "usr/lib/rubus/node/bin/node", content: read.runtime.binary },
    ...libraries.map((library) => {
      const found = all.find((file) => path.basename(file) === library);
      if (found === undefined) throw new Error(`${foreign} has no ${library}`);
      return { name: `lib/${library}`, content: readFileSync(path.join(foreign, found)) };
    }),
  ];
}
