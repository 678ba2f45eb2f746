/** Before the tests: is there a browser for those that need one? Installs Debian's where it may, or says how. */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const chromiumPath = (): string | undefined => places.find((place) => place && existsSync(place));

export function setup(): void {
  if (chromiumPath()) return;
  if (process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")) {
    const options = ["-o", "DPkg::Lock::Timeout=300", "-qq"];
    execFileSync("apt-get", [...options, "update"], { stdio: "inherit" });
    execFileSync("apt-get", [...options, "install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  }
  if (!chromiumPath()) {
    throw new Error("The tests need Chromium: apt install chromium, or set CHROMIUM to the path of one.");
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
