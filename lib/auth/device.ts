/** From where somebody signs in, as far as they have to know it again in the list of their sessions. */
export type Device = { device: string | null; place: string | null };

export const deviceOf = ({ userAgent, address }: { userAgent: string | null; address: string }): Device => ({
  device: deviceInWords(userAgent ?? ""),
  place: placeInWords(address),
});

// In this order: most browsers also call themselves by the names further down.
const browsers = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;
const systems = [
  [/\b(?:iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
] as const;

function deviceInWords(userAgent: string): string | null {
  const name = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([form]) => form.test(userAgent))?.[1];
  const [browser, system] = [name(browsers), name(systems)];
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? null);
}

/** The network, without the part that tells one machine from its neighbours. */
function placeInWords(address: string): string | null {
  if (/^(127\.|::1|0:0:0:0::)/.test(address)) return "this machine";
  const [, network] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address) ?? [];
  if (network) return `${network}.x`;
  const groups = /^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):/.exec(address)?.[1];
  return groups ? `${groups}::` : null;
}
