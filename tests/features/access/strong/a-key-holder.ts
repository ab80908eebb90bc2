import { aDevice, type Wrong } from "#tests/support/a-device"
import { aCast, signedIn } from "#tests/support/cast"
import type { OpenDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Grant, permit } from "~/features/access/policy"
import { addKey, askForProof, askToAdd, type Ceremony, proveKey } from "~/features/access/strong/commands.server"
import { newKeyInput, proofInput } from "~/features/access/strong/input"
import { relyingParty } from "~/features/access/strong/relying-party"
import { hashOf } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"

type OwnKeys = Grant<"manage-own-keys">

export const ownKeysOf = (personId: string) =>
  permit("manage-own-keys", { personId, roles: new Set(["attache"]), demo: false }) as OwnKeys

/** Somebody in a production installation, signed in by a link, with a device at hand. */
export async function aKeyHolder(open: OpenDatabase) {
  const db = await open()
  const cast = await aCast(db)
  const installation = anInstallation(db)
  return { db, cast, installation, ...(await holderIn(installation, cast.attache)) }
}

export async function holderIn(installation: TestInstallation, personId: string) {
  const { db, journal, time } = installation
  const party = relyingParty(installation.config.origin)
  const grant = ownKeysOf(personId)
  const token = await signedIn(installation, personId)
  const signIn = await db
    .selectFrom("sign_in")
    .selectAll()
    .where("token_hash", "=", hashOf(token))
    .executeTakeFirstOrThrow()
  const standing = { signedInAt: signIn.created_at, strong: false }
  const ceremony = (): Ceremony => ({ party, signInId: signIn.id, now: time.realNow })
  const device = aDevice(installation.config.origin)
  return {
    personId,
    grant,
    token,
    signInId: signIn.id,
    device,
    ceremony,
    later: (minutes: number) => {
      time.realNow = minutesLater(time.realNow, minutes)
    },
    async add({
      strong = false,
      wrong = {},
      on = device,
    }: {
      strong?: boolean
      wrong?: Wrong
      on?: typeof device
    } = {}) {
      const asked = await askToAdd(db, grant, ceremony(), { ...standing, strong })
      if (!asked.ok) return asked
      const made = newKeyInput.parse(on.make(asked.value, wrong))
      return addKey(db, grant, installation, ceremony(), { ...standing, strong }, { made, name: "Clé" })
    },
    async prove(wrong: Wrong = {}, on = device) {
      const options = await askForProof(db, grant, ceremony())
      if (!options) throw new Error("there is no key to prove")
      return proveKey(db, grant, journal, ceremony(), proofInput.parse(on.prove(options, wrong)))
    },
    /** the sign-in as it is kept now */
    kept: () => db.selectFrom("sign_in").selectAll().where("id", "=", signIn.id).executeTakeFirstOrThrow(),
    acts: async () => (await db.selectFrom("entry").select("act").orderBy("seq").execute()).map(({ act }) => act),
  }
}
