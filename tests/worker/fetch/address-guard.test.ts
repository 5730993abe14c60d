import { describe, expect, test } from "vitest";
import {
  type AddressGuard,
  AddressRefused,
  admitAddress,
  admitHost,
  isGlobal,
  publicInternet,
  type Resolved,
} from "@/worker/fetch/address-guard";

const answering = (...addresses: string[]): AddressGuard => ({
  ...publicInternet,
  resolve: async () =>
    addresses.map((address): Resolved => ({ address, family: address.includes(":") ? 6 : 4 })),
});

const refused = [
  // This machine, in every way it can be written.
  "http://127.0.0.1/",
  "http://127.1/",
  "http://127.0.0.1./",
  "http://127.8.9.10/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://017700000001/",
  "http://00000177.0.0.1/",
  "http://0/",
  "http://0.0.0.0/",
  "http://[::]/",
  "http://[::1]/",
  "http://[0:0:0:0:0:0:0:1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:127.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::127.0.0.1]/",
  "http://[::7f00:1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[64:ff9b::127.0.0.1]/",
  "http://[64:ff9b:1::7f00:1]/",
  "http://[2002:7f00::]/",
  "http://[2002:7f00:1::]/",
  "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
  "http://localhost/",
  "http://LOCALHOST/",
  "http://localhost./",
  "http://any.localhost/",
  "http://localhost.localdomain/",
  "http://127。0。0。1/",
  "http://①②⑦.⓪.⓪.①/",
  // Inner networks.
  "http://10.0.0.1/",
  "http://10.255.255.255/",
  "http://172.16.0.1/",
  "http://172.31.255.254/",
  "http://192.168.1.1/",
  "http://100.64.0.1/",
  "http://100.127.255.254/",
  "http://[fd00::1]/",
  "http://[fc00::1]/",
  "http://[fe80::1]/",
  "http://[fe80::1%25eth0]/",
  "http://[fec0::1]/",
  "http://intranet/",
  "http://printer.local/",
  "http://wiki.corp/",
  "http://db.internal/",
  "http://router.lan/",
  "http://router.home.arpa/",
  // Keys of clouds.
  "http://169.254.169.254/latest/meta-data/",
  "http://[::ffff:169.254.169.254]/",
  "http://[fd00:ec2::254]/",
  "http://metadata.google.internal/",
  "http://100.100.100.200/",
  "http://0xa9fea9fe/",
  "http://2852039166/",
  // Reserved, for documents, for many.
  "http://192.0.0.192/",
  "http://192.0.2.1/",
  "http://192.88.99.1/",
  "http://198.18.0.1/",
  "http://198.51.100.1/",
  "http://203.0.113.1/",
  "http://224.0.0.1/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://[2001:db8::1]/",
  "http://[3fff::1]/",
  "http://[100::1]/",
  "http://[ff02::1]/",
  "http://[5f00::1]/",
  "http://[2001:2::1]/",
  "http://[2001:20::1]/",
  "http://[4000::1]/",
  "http://[::ffff:0:7f00:1]/",
  "http://[::ffff:10.0.0.1]/",
  // Other doors, other languages, other names.
  "http://198.35.26.96:8080/",
  "http://198.35.26.96:22/",
  "https://198.35.26.96:80443/",
  "http://example.org:6379/",
  "ftp://example.org/",
  "file:///etc/passwd",
  "gopher://example.org/",
  "data:text/html,hello",
  "javascript:alert(1)",
  "http://user@example.org/",
  "http://user:secret@example.org/",
  "http://example.org@127.0.0.1/",
  "http://[::1",
  "http://",
  "not an address",
  "//example.org/",
  "http:///",
];

describe("an address", () => {
  test("there are more than sixty to refuse", () => {
    expect(new Set(refused).size).toBe(refused.length);
    expect(refused.length).toBeGreaterThan(60);
  });

  test.each(refused)("%s is refused in words", (address) => {
    expect(() => admitAddress(address, publicInternet)).toThrow(AddressRefused);
    expect(() => admitAddress(address, publicInternet)).toThrow(/^[A-Z][^\n]*\.$/);
  });

  test.each([
    "https://example.org/a?b=c#d",
    "http://example.org:80/",
    "https://example.org:443/",
    "https://198.35.26.96/",
    "https://[2620:0:860:ed1a::1]/",
    "https://bücher.example.org/",
  ])("%s is admitted, to be looked up", (address) => {
    const url = admitAddress(address, publicInternet);
    expect(url.hash).toBe("");
  });
});

describe("a host", () => {
  test("is admitted when all it resolves to is public", async () => {
    const guard = answering("198.35.26.96", "2620:0:860:ed1a::1");
    expect(await admitHost("example.org", guard)).toHaveLength(2);
  });

  test.each([
    [["127.0.0.1"]],
    [["198.35.26.96", "10.0.0.1"]],
    [["198.35.26.96", "::1"]],
    [["2620:0:860:ed1a::1", "::ffff:169.254.169.254"]],
    [["fe80::1%eth0"]],
    [["not an address"]],
    [[]],
  ])("that resolves to %j is refused", async (addresses) => {
    await expect(admitHost("example.org", answering(...addresses))).rejects.toThrow(AddressRefused);
  });

  test("that is an address itself is not looked up", async () => {
    const guard: AddressGuard = { ...publicInternet, resolve: () => Promise.reject(new Error("looked up")) };
    await expect(admitHost("127.0.0.1", guard)).rejects.toThrow(AddressRefused);
    await expect(admitHost("[::1]", guard)).rejects.toThrow(AddressRefused);
    expect(await admitHost("198.35.26.96", guard)).toEqual([{ address: "198.35.26.96", family: 4 }]);
  });
});

test("an address that wraps a public one is public, as networks without IPv4 need it", () => {
  expect(isGlobal("64:ff9b::c623:1a60")).toBe(true);
  expect(isGlobal("::ffff:198.35.26.96")).toBe(true);
  expect(isGlobal("2002:c623:1a60::1")).toBe(false);
});
