// Authorities and certificates for tests: X.509 version 3 (RFC 5280) in DER, over P-256 keys made anew each time.
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

export type Issued = { readonly key: string; readonly certificate: string };

export type Authority = {
  /** Its own certificate, as PEM. */
  readonly certificate: string;
  /** A certificate for a DNS name, good for servers and clients. */
  readonly issue: (host: string) => Issued;
};

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (...bytes: readonly number[]) => der(0x06, Buffer.from(bytes));
const octets = (bytes: Uint8Array) => der(0x04, bytes);
const commonName = (name: string) =>
  sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(name)))));
const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const time = (text: string) => der(0x17, Buffer.from(text));
const pem = (bytes: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? []
  ).join("\n")}\n-----END CERTIFICATE-----\n`;
const keyText = (key: KeyObject) => String(key.export({ type: "pkcs8", format: "pem" }));

type Subject = { readonly name: string; readonly key: KeyObject; readonly isAuthority: boolean };

function certificate(serial: number, subject: Subject, issuer: { name: string; key: KeyObject }): string {
  const extensions = subject.isAuthority
    ? sequence(oid(0x55, 0x1d, 0x13), der(0x01, Buffer.of(255)), octets(sequence(der(0x01, Buffer.of(255)))))
    : sequence(oid(0x55, 0x1d, 0x11), octets(sequence(der(0x82, Buffer.from(subject.name)))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(serial)),
    ecdsaWithSha256,
    commonName(issuer.name),
    sequence(time("200101000000Z"), time("491231235959Z")),
    commonName(subject.name),
    subject.key.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(extensions)),
  );
  const signature = sign("sha256", body, issuer.key);
  return pem(sequence(body, ecdsaWithSha256, der(0x03, Buffer.of(0), signature)));
}

/** An authority of its own, with a key nobody else has. */
export function newAuthority(name = "site authority"): Authority {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuer = { name, key: createPrivateKey(keyText(own.privateKey)) };
  let serial = 1;
  return {
    certificate: certificate(serial, { name, key: own.publicKey, isAuthority: true }, issuer),
    issue: (host) => {
      serial += 1;
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      return {
        key: keyText(privateKey),
        certificate: certificate(serial, { name: host, key: publicKey, isAuthority: false }, issuer),
      };
    },
  };
}
