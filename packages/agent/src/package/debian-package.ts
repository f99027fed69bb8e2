/** The agent as a Debian package: its control fields, its scripts, and what is installed. */
import { rubusVersion } from "@rubus/units";
import { bytesOf, changelogOf, debOf, packed, standardMaintainer } from "./deb.js";
import { bundlePath, launcherText, leastNode } from "./launcher.js";
import { copyrightHead, expatText } from "./licence.js";
import type { TarEntry } from "./tar.js";
import { unitName, unitText } from "./unit.js";

export const debianPackageName = `rubus-agent_${rubusVersion}_all.deb`;

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

const copyright = `${copyrightHead}
Files: ${bundlePath}
Copyright: 2026 The Rubus authors
 2022 Paul Miller (https://paulmillr.com), for its SHA-256
License: Expat

${expatText}`;

const filesOf = (bundle: Uint8Array, maintainer: string): readonly TarEntry[] => [
  { kind: "file", path: bundlePath, content: bundle },
  { kind: "file", path: "usr/bin/rubus", content: bytesOf(launcherText), isExecutable: true },
  { kind: "file", path: `usr/lib/systemd/system/${unitName}`, content: bytesOf(unitText()) },
  { kind: "file", path: "usr/lib/sysusers.d/rubus-agent.conf", content: bytesOf("g rubus -\n") },
  { kind: "file", path: "usr/share/doc/rubus-agent/copyright", content: bytesOf(copyright) },
  {
    kind: "file",
    path: "usr/share/doc/rubus-agent/changelog.gz",
    content: changelogOf("rubus-agent", rubusVersion, maintainer),
  },
  { kind: "file", path: "usr/share/man/man1/rubus.1.gz", content: packed(bytesOf(manual)) },
];

const afterInstall = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  if command -v systemd-sysusers > /dev/null; then
    systemd-sysusers rubus-agent.conf
  fi
  if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
  fi
  if command -v deb-systemd-helper > /dev/null; then
    deb-systemd-helper unmask ${unitName} > /dev/null || true
    if deb-systemd-helper --quiet was-enabled ${unitName}; then
      deb-systemd-helper enable ${unitName} > /dev/null || true
    else
      deb-systemd-helper update-state ${unitName} > /dev/null || true
    fi
  fi
  if [ -d /run/systemd/system ] && command -v deb-systemd-invoke > /dev/null; then
    deb-systemd-invoke restart ${unitName} > /dev/null || true
  fi
fi
`;

const beforeRemove = `#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ] && command -v deb-systemd-invoke > /dev/null; then
  deb-systemd-invoke stop ${unitName} > /dev/null || true
fi
`;

const afterRemove = `#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload > /dev/null || true
fi
if [ "$1" = purge ]; then
  if command -v deb-systemd-helper > /dev/null; then
    deb-systemd-helper purge ${unitName} > /dev/null || true
  fi
  rm -rf /var/lib/rubus
fi
`;

/**
 * The package's bytes, the same for the same bundle.
 * @param bundle the agent as one file of JavaScript
 * @param maintainer name and address of who answers for it (Debian Policy 5.6.2)
 */
export const debianPackage = (bundle: Uint8Array, maintainer: string = standardMaintainer): Uint8Array =>
  debOf({
    fields: {
      Package: "rubus-agent",
      Version: rubusVersion,
      Section: "admin",
      Priority: "optional",
      Architecture: "all",
      Depends: `rubus-node-runtime (>= ${leastNode}) | nodejs (>= ${leastNode}), systemd`,
      Maintainer: maintainer,
    },
    description: {
      short: "keeps a Rubus node cool and says what it is",
      long: `A daemon for a Raspberry Pi, with or without the Rubus HAT: it fills in the
kernel's steps of the fan, shows health and identity on the lights, keeps a
history of low voltage and throttling, serves metrics on the loopback device,
and lets a frame's manager power-cycle another bay.`,
    },
    files: filesOf(bundle, maintainer),
    scripts: { postinst: afterInstall, postrm: afterRemove, prerm: beforeRemove },
  });
