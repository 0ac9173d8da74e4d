// Installs Debian's Chromium where none is found and that is possible; the browser tests say so and skip where it is not.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const found = [process.env.CHROME_PATH ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome", "/Applications/Google Chrome.app"].some(
  (place) => place !== "" && existsSync(place),
);
if (!found && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
  console.log("installing Chromium for the browser tests …");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  try {
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  } catch {
    console.log("Chromium could not be installed; the browser tests will be skipped");
  }
}
