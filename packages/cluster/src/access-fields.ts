/** The leaves of `access`: the account's name, and public keys or the files that hold them. */
import { printable } from "@rubus/units";
import { type Hint, leaf, type Read, right, wrong, wrongKind } from "./leaf.js";
import { describe } from "./problem.js";
import { readPublicKey } from "./public-key.js";

/** What `useradd` of Debian takes, 32 characters at most. */
const userName = /^[a-z_][a-z0-9_-]{0,31}$/;
/** Accounts that Debian has from the start and that nobody logs in to. */
const takenNames = ["root", "daemon", "bin", "sys", "sync", "games", "man", "mail", "backup", "nobody"];

export const userField = (hint: Hint) =>
  leaf({ type: "string", pattern: userName.source, ...hint }, "pi", (value): Read<string> => {
    if (typeof value !== "string") return wrongKind(value, "the name of an account", "pi");
    if (userName.test(value) && !takenNames.includes(value)) return right(value);
    return wrong(
      "RUB-CFG-018",
      `is ${describe(value)}, which can't be the name of a new account`,
      "Use lower-case letters, digits, `_` and `-`, and no name that the system uses, like `pi`.",
    );
  });

/** A key itself, or a path that ends in `.pub`: no private half has such a name. */
export const keyField = (hint: Hint) =>
  leaf({ type: "string", ...hint }, "~/.ssh/id_ed25519.pub", (value): Read<string> => {
    if (typeof value !== "string")
      return wrongKind(value, "a public key or its file", "~/.ssh/id_ed25519.pub");
    if (/\.pub$/u.test(value) && !/\s/u.test(value) && printable(value, 500) === value) return right(value);
    if (readPublicKey(value) !== undefined) return right(value);
    // What is no public key may be a private one: it is not repeated.
    return wrong(
      "RUB-CFG-019",
      "is neither a public key nor the name of a file that ends in `.pub`",
      "Write the file of the public half, like `~/.ssh/id_ed25519.pub`; `ssh-keygen -t ed25519` makes a pair.",
    );
  });
