/** Opening a page for the person at the terminal. */
import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/** The program that opens a file with what the user prefers, or undefined where there is no screen. */
export const openerOf = (platform: NodeJS.Platform, environment: Environment): string | undefined => {
  if (platform === "darwin") return "open";
  if (environment.WSL_DISTRO_NAME) return "wslview";
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? "xdg-open" : undefined;
};

/** Open a file and let it be; the path was printed, so a program that is missing is no error. */
export const openInBrowser = (path: string, environment: Environment): void => {
  const opener = openerOf(process.platform, environment);
  if (opener === undefined) return;
  const child = spawn(opener, [path], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
};
