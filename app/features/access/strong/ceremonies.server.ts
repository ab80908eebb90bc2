import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { challengeMinutes } from "./challenges.server"
import type { NewKey, Proof } from "./input"
import type { RelyingParty } from "./relying-party"

/**
 * The two ceremonies of WebAuthn as we hold them: the device verifies its user each time, its maker is not asked for, and
 * a key can be found without a name, so that it also signs in.
 */
const timeout = challengeMinutes * 60_000

type Challenge = Uint8Array<ArrayBuffer>
type Transports = NonNullable<NewKey["response"]["transports"]>

export interface KnownKey {
  readonly credentialId: string
  readonly publicKey: string
  readonly transports: Transports
}

interface Owner {
  readonly personId: string
  readonly address: string
  readonly name: string
}

const listed = (keys: readonly KnownKey[]) =>
  keys.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }))

/** What a browser needs to make a key. The devices that hold one already are not asked again. */
export function optionsToAdd(party: RelyingParty, owner: Owner, known: readonly KnownKey[], challenge: Challenge) {
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new Uint8Array(Buffer.from(owner.personId, "hex")),
    userName: owner.address,
    userDisplayName: owner.name,
    challenge,
    timeout,
    attestationType: "none",
    excludeCredentials: listed(known),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
}

/** What a browser needs to prove one of these keys; any key it has of ours when none is named. */
export function optionsToProve(party: RelyingParty, known: readonly KnownKey[], challenge: Challenge) {
  return generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: listed(known),
    challenge,
    timeout,
    userVerification: "required",
  })
}

/** Whether a challenge stood; it does not afterwards. */
type TakeChallenge = (challenge: string) => Promise<boolean>

/** The key that a device has made; null when it is not an answer to our challenge for our host. */
export async function verifiedKey(party: RelyingParty, { id, rawId, type, response }: NewKey, take: TakeChallenge) {
  const { transports: _, ...signed } = response
  const verified = await verifyRegistrationResponse({
    response: { id, rawId, type, response: signed, clientExtensionResults: {} },
    expectedChallenge: take,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(faultOfDevice)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  const publicKey = Buffer.from(credential.publicKey).toString("base64url")
  return { credentialId: credential.id, publicKey, counter: credential.counter }
}

/** The count that a device tells with a valid signature of a key; null when the signature is not valid. */
export async function verifiedCount(
  party: RelyingParty,
  { id, rawId, type, response }: Proof,
  key: KnownKey,
  take: TakeChallenge,
): Promise<number | null> {
  const { userHandle, ...signed } = response
  const verified = await verifyAuthenticationResponse({
    response: {
      id,
      rawId,
      type,
      response: userHandle === undefined ? signed : { ...signed, userHandle },
      clientExtensionResults: {},
    },
    expectedChallenge: take,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // Whether the count advances is our own rule, which is tried where the count is written.
    credential: {
      id: key.credentialId,
      publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
      counter: 0,
    },
  }).catch(faultOfDevice)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

/** The library throws for whatever a device or a forger got wrong; what the database throws has a code, and goes on. */
function faultOfDevice(error: unknown): null {
  if (error instanceof Error && !("code" in error)) return null
  throw error
}
