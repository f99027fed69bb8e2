/** The agent as a Debian package, written without Debian's tools (deb(5)): format, control files, and what is installed. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { rubusVersion } from "@rubus/units";
import { arOf, type TarEntry, tarOf } from "./tar.js";
import { bundlePath, unitName, unitText } from "./unit.js";

export const debianPackageName = `rubus-agent_${rubusVersion}_all.deb`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** No name and no date in its head, so the same bytes at every time. */
const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes, { level: 9 }));

const manual = `.TH RUBUS 1 "" "Rubus ${rubusVersion}" "User Commands"
.SH NAME
rubus \\- state, fan, lights and neighbours of a Rubus node
.SH SYNOPSIS
.B rubus node
.I ACTION
.RI [ VALUE ]
.RI [ TARGET ]
.SH DESCRIPTION
Asks the agent of this node.
.BR status ,
.BR identify ,
.BR fan ,
.BR leds ,
.BR bay ,
.B power cycle
and
.B eeprom write
are its actions;
.B rubus node \\-\\-help
says what they take.
.SH FILES
.I /etc/rubus/agent.json
holds settings; none are needed.
.SH SEE ALSO
.BR systemctl (1)
`;

const copyright = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Rubus

Files: *
Copyright: the authors of Rubus
License: Expat

Files: usr/lib/rubus/rubus.mjs
Copyright: the authors of Rubus
 2022 Paul Miller (https://paulmillr.com), for its SHA-256
License: Expat

License: Expat
 Permission is hereby granted, free of charge, to any person obtaining a copy
 of this software and associated documentation files (the "Software"), to deal
 in the Software without restriction, including without limitation the rights
 to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 copies of the Software, and to permit persons to whom the Software is
 furnished to do so, subject to the following conditions:
 .
 The above copyright notice and this permission notice shall be included in
 all copies or substantial portions of the Software.
 .
 THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 SOFTWARE.
`;

const changelog = `rubus-agent (${rubusVersion}) stable; urgency=low

  * As Rubus ${rubusVersion} has it.

 -- The authors of Rubus <rubus@example.org>  Thu, 01 Jan 1970 00:00:00 +0000
`;

const filesOf = (bundle: Uint8Array): readonly TarEntry[] => [
  { kind: "file", path: bundlePath, content: bundle, isExecutable: true },
  { kind: "link", path: "usr/bin/rubus", target: "../lib/rubus/rubus.mjs" },
  { kind: "file", path: `usr/lib/systemd/system/${unitName}`, content: bytesOf(unitText()) },
  { kind: "file", path: "usr/lib/sysusers.d/rubus-agent.conf", content: bytesOf("g rubus -\n") },
  { kind: "file", path: "usr/share/doc/rubus-agent/copyright", content: bytesOf(copyright) },
  { kind: "file", path: "usr/share/doc/rubus-agent/changelog.gz", content: packed(bytesOf(changelog)) },
  { kind: "file", path: "usr/share/man/man1/rubus.1.gz", content: packed(bytesOf(manual)) },
];

/** Every folder on the way to the files, parents first. */
const foldersOf = (files: readonly TarEntry[]): readonly TarEntry[] => {
  const folders = new Set([""]);
  for (const { path } of files) {
    const names = path.split("/").slice(0, -1);
    names.forEach((_, i) => void folders.add(names.slice(0, i + 1).join("/")));
  }
  return [...folders].sort().map((path) => ({ kind: "folder", path }));
};

const controlText = (installedKb: number): string => `Package: rubus-agent
Version: ${rubusVersion}
Section: admin
Priority: optional
Architecture: all
Depends: nodejs (>= 20.19), systemd
Maintainer: The authors of Rubus <rubus@example.org>
Installed-Size: ${installedKb}
Description: keeps a Rubus node cool and says what it is
 A daemon for a Raspberry Pi, with or without the Rubus HAT: it fills in the
 kernel's steps of the fan, shows health and identity on the lights, keeps a
 history of low voltage and throttling, serves metrics on the loopback device,
 and lets a frame's manager power-cycle another bay.
`;

const afterInstall = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  if [ -x /usr/bin/systemd-sysusers ]; then
    systemd-sysusers rubus-agent.conf
  fi
  if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
  fi
  if [ -x /usr/bin/deb-systemd-helper ]; then
    deb-systemd-helper unmask ${unitName} > /dev/null || true
    if deb-systemd-helper --quiet was-enabled ${unitName}; then
      deb-systemd-helper enable ${unitName} > /dev/null || true
    else
      deb-systemd-helper update-state ${unitName} > /dev/null || true
    fi
  fi
  if [ -d /run/systemd/system ] && [ -x /usr/bin/deb-systemd-invoke ]; then
    deb-systemd-invoke restart ${unitName} > /dev/null || true
  fi
fi
`;

const beforeRemove = `#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ] && [ -x /usr/bin/deb-systemd-invoke ]; then
  deb-systemd-invoke stop ${unitName} > /dev/null || true
fi
`;

const afterRemove = `#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload > /dev/null || true
fi
if [ "$1" = purge ]; then
  if [ -x /usr/bin/deb-systemd-helper ]; then
    deb-systemd-helper purge ${unitName} > /dev/null || true
  fi
  rm -rf /var/lib/rubus
fi
`;

const script = (path: string, text: string): TarEntry => ({
  kind: "file",
  path,
  content: bytesOf(text),
  isExecutable: true,
});

/**
 * The package's bytes, the same for the same bundle.
 * @param bundle the agent as one file of JavaScript, with its first line for the system (`#!`)
 */
export const debianPackage = (bundle: Uint8Array): Uint8Array => {
  const files = filesOf(bundle);
  const plain = files.flatMap((entry) => (entry.kind === "file" ? [entry] : []));
  const sums = plain
    .map(({ path, content }) => `${createHash("md5").update(content).digest("hex")}  ${path}\n`)
    .join("");
  const bytes = plain.reduce((total, { content }) => total + content.length, 0);
  const control: readonly TarEntry[] = [
    { kind: "folder", path: "" },
    { kind: "file", path: "control", content: bytesOf(controlText(Math.ceil(bytes / 1024))) },
    { kind: "file", path: "md5sums", content: bytesOf(sums) },
    script("postinst", afterInstall),
    script("postrm", afterRemove),
    script("prerm", beforeRemove),
  ];
  return arOf([
    { name: "debian-binary", content: bytesOf("2.0\n") },
    { name: "control.tar.gz", content: packed(tarOf(control)) },
    { name: "data.tar.gz", content: packed(tarOf([...foldersOf(files), ...files])) },
  ]);
};
