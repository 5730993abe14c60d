import { describe, expect, test } from "vitest";
import { deviceOf } from "@/lib/auth/device";

const moz = "Mozilla/5.0";
const kit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("deviceOf", () => {
  test.each([
    [`${moz} (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0`, "Firefox on Linux"],
    [
      `${moz} (Windows NT 10.0; Win64; x64) ${kit} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`,
      "Edge on Windows",
    ],
    [`${moz} (Linux; Android 14) ${kit} Chrome/130.0.0.0 Mobile Safari/537.36`, "Chrome on Android"],
    [`${moz} (Macintosh; Intel Mac OS X 10_15_7) ${kit} Version/17.0 Safari/605.1.15`, "Safari on Mac"],
    [
      `${moz} (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${kit} Version/17.0 Mobile Safari/604.1`,
      "Safari on iPhone",
    ],
    ["curl/8.5.0", null],
    ["", null],
  ])("calls %s %s", (userAgent, device) => {
    expect(deviceOf({ userAgent, address: "" }).device).toBe(device);
  });

  test.each([
    ["203.0.113.77", "203.0.113.x"],
    ["2001:db8:1:2::/64", "2001:db8:1::"],
    ["127.0.0.1", "this machine"],
    ["0:0:0:0::/64", "this machine"],
    ["unknown", null],
  ])("keeps of the address %s no more than %s", (address, place) => {
    expect(deviceOf({ userAgent: null, address })).toEqual({ device: null, place });
  });
});
