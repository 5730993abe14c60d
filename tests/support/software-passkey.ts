// A passkey in software: a key pair that answers challenges as a device does, and can be made to misbehave.
import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";

type Signed = {
  challenge: string;
  origin?: string;
  /** The site the key belongs to. */
  site?: string;
  /** Whether a finger, a face or a PIN was asked for. */
  verified?: boolean;
};

const encode = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();

export function softwarePasskey({ origin: ownOrigin }: { origin: string }) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, { challenge, origin = ownOrigin }: Signed) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  function authenticatorData(
    { site = new URL(ownOrigin).hostname, verified = true }: Signed,
    more = Buffer.alloc(0),
  ) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = 0x01 | (verified ? 0x04 : 0) | (more.length > 0 ? 0x40 : 0);
    return Buffer.concat([sha256(site), Buffer.from([flags]), count, more]);
  }

  return {
    /** Sets the number of uses, as a copy of the device would have it. */
    rewind(to: number) {
      counter = to;
    },
    register(signed: Signed): RegistrationResponseJSON {
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x, "base64url"))],
        [-3, Uint8Array.from(Buffer.from(y, "base64url"))],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key as never)]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", Uint8Array.from(authenticatorData(signed, credential))],
      ]);
      return {
        id: encode(id),
        rawId: encode(id),
        type: "public-key",
        response: {
          clientDataJSON: encode(clientData("webauthn.create", signed)),
          attestationObject: encode(isoCBOR.encode(attestation as never)),
          transports: ["internal"],
        },
        clientExtensionResults: {},
      };
    },
    answer(signed: Signed): AuthenticationResponseJSON {
      counter += 1;
      const data = authenticatorData(signed);
      const client = clientData("webauthn.get", signed);
      const signature = createSign("sha256")
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      return {
        id: encode(id),
        rawId: encode(id),
        type: "public-key",
        response: {
          clientDataJSON: encode(client),
          authenticatorData: encode(data),
          signature: encode(signature),
        },
        clientExtensionResults: {},
      };
    },
  };
}
