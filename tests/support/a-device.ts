import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import { isoCBOR } from "@simplewebauthn/server/helpers"

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest()
const base64url = (data: Uint8Array) => Buffer.from(data).toString("base64url")

const flag = { present: 0x01, verified: 0x04, attested: 0x40 } as const

/** What may be wrong with what a device answers; by default nothing is. */
export interface Wrong {
  readonly origin?: string
  readonly host?: string
  /** the device did not ask who its user is */
  readonly unverified?: true
  readonly challenge?: string
  readonly type?: string
  /** another device's signature */
  readonly forged?: true
}

interface Options {
  readonly challenge: string
}

/** A device that keeps one key and counts its signatures: what a browser and a security key do together. */
export function aDevice(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const id = randomBytes(16)
  const device = { id: base64url(id), counter: 0, counts: true }

  const clientData = ({ challenge }: Options, type: string, wrong: Wrong) =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    )

  function authenticatorData(flags: number, wrong: Wrong, attested = Buffer.alloc(0)) {
    if (device.counts) device.counter++
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(device.counter)
    const verified = wrong.unverified ? 0 : flag.verified
    const host = wrong.host ?? new URL(origin).hostname
    return Buffer.concat([sha256(host), Buffer.from([flag.present | verified | flags]), counter, attested])
  }

  return Object.assign(device, {
    /** the answer to what `cles/nouvelle` asks */
    make(options: Options, wrong: Wrong = {}): string {
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, "base64url"))],
          [-3, new Uint8Array(Buffer.from(y, "base64url"))],
        ]),
      )
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose])
      const attestation = new Map<string, string | Map<string, string> | Uint8Array>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authenticatorData(flag.attested, wrong, attested))],
      ])
      return JSON.stringify({
        id: device.id,
        rawId: device.id,
        type: "public-key",
        response: {
          clientDataJSON: base64url(clientData(options, "webauthn.create", wrong)),
          attestationObject: base64url(isoCBOR.encode(attestation)),
          transports: ["internal"],
        },
      })
    },

    /** the answer to what `cle/preuve` asks */
    prove(options: Options, wrong: Wrong = {}): string {
      const said = clientData(options, "webauthn.get", wrong)
      const data = authenticatorData(0, wrong)
      const key = wrong.forged ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey : privateKey
      return JSON.stringify({
        id: device.id,
        rawId: device.id,
        type: "public-key",
        response: {
          clientDataJSON: base64url(said),
          authenticatorData: base64url(data),
          signature: base64url(sign("sha256", Buffer.concat([data, sha256(said)]), key)),
        },
      })
    },
  })
}
