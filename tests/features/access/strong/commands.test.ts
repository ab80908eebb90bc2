import { describe, expect, it } from "vitest"
import { aDevice, type Wrong } from "#tests/support/a-device"
import { signedIn } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { testOrigin } from "#tests/support/installation"
import { permit } from "~/features/access/policy"
import { addingMinutes } from "~/features/access/strong/adding"
import { challengeMinutes } from "~/features/access/strong/challenges.server"
import { askForProof, proveKey, renameKey, revokeKey } from "~/features/access/strong/commands.server"
import { proofInput } from "~/features/access/strong/input"
import { ownKeys } from "~/features/access/strong/queries.server"
import { viewerOf } from "~/features/access/viewer.server"
import { hashOf } from "~/platform/crypto/tokens.server"
import { aKeyHolder, holderIn, ownKeysOf } from "./a-key-holder"

const forgeries: readonly (readonly [string, Wrong])[] = [
  ["for another site", { origin: "https://ailleurs.example" }],
  ["for another host", { host: "ailleurs.example" }],
  ["by a device that did not know its user", { unverified: true }],
  ["of another challenge", { challenge: Buffer.alloc(32).toString("base64url") }],
  ["of another kind", { type: "webauthn.other" }],
]

onBothDatabases((open) => {
  describe("a key", () => {
    it("is added in the first minutes, told by letter, and makes the sign-in strong under a new token", async () => {
      const holder = await aKeyHolder(open)
      const { db, device, token, installation } = holder
      holder.later(addingMinutes - 0.5)
      const added = await holder.add()
      if (!added.ok) throw new Error(added.reason)
      expect(await ownKeys(db, holder.grant)).toMatchObject([{ name: "Clé", usedAt: null }])
      expect(await holder.kept()).toMatchObject({
        token_hash: hashOf(added.value.token),
        strong_at: installation.time.realNow,
      })
      expect(await viewerOf(db, token, installation.time.realNow, "2025-08-18")).toBeNull()
      expect((await db.selectFrom("letter").select(["kind", "person_id"]).execute())[0]).toEqual({
        kind: "key-added",
        person_id: holder.personId,
      })
      expect((await holder.acts()).at(-1)).toBe("key-added")
      const kept = await db.selectFrom("passkey").selectAll().executeTakeFirstOrThrow()
      expect([kept.credential_id, kept.counter, kept.transports]).toEqual([device.id, 1, '["internal"]'])
    })

    it("is not added late, nor beside another one without a proof", async () => {
      const holder = await aKeyHolder(open)
      await holder.add()
      const other = aDevice(testOrigin)
      expect(await holder.add({ on: other })).toMatchObject({ ok: false, reason: "prove-first" })
      expect(await holder.add({ on: other, strong: true })).toMatchObject({ ok: true })
      holder.later(addingMinutes)
      expect(await holder.add({ on: aDevice(testOrigin), strong: true })).toMatchObject({ reason: "sign-in-too-old" })
      expect(await ownKeys(holder.db, holder.grant)).toHaveLength(2)
    })

    it.each(forgeries)("is not added from an answer %s", async (_, wrong) => {
      const holder = await aKeyHolder(open)
      expect(await holder.add({ wrong })).toMatchObject({ ok: false, reason: "not-valid" })
      expect(await ownKeys(holder.db, holder.grant)).toEqual([])
      expect((await holder.kept()).strong_at).toBeNull()
      expect((await holder.acts()).at(-1)).toBe("key-refused")
    })

    it("belongs to one person", async () => {
      const holder = await aKeyHolder(open)
      await holder.add()
      const other = await holderIn(holder.installation, holder.cast.staff)
      expect(await other.add({ on: holder.device })).toMatchObject({ ok: false, reason: "not-valid" })
    })
  })

  describe("a proof", () => {
    it("makes a sign-in strong, under a new token, and is written down", async () => {
      const holder = await aKeyHolder(open)
      await holder.add()
      const elsewhere = await signedIn(holder.installation, holder.personId)
      holder.later(20)
      const proved = await holder.prove()
      if (!proved.ok) throw new Error(proved.reason)
      const { realNow } = holder.installation.time
      expect(await holder.kept()).toMatchObject({ token_hash: hashOf(proved.value.token), strong_at: realNow })
      expect((await viewerOf(holder.db, proved.value.token, realNow, "2025-08-18"))?.strongAt).toBe(realNow)
      // Another browser of the same person has proved nothing.
      expect((await viewerOf(holder.db, elsewhere, realNow, "2025-08-18"))?.strongAt).toBeNull()
      expect((await holder.acts()).at(-1)).toBe("key-proved")
      expect((await ownKeys(holder.db, holder.grant))[0]?.usedAt).not.toBeNull()
    })

    it.each([...forgeries, ["by another device", { forged: true } as Wrong] as const])(
      "is not taken %s",
      async (_, wrong) => {
        const holder = await aKeyHolder(open)
        await holder.add()
        holder.later(20)
        const before = await holder.kept()
        expect(await holder.prove(wrong)).toMatchObject({ ok: false, reason: "not-valid" })
        expect(await holder.kept()).toEqual(before)
        expect((await holder.acts()).at(-1)).toBe("key-refused")
      },
    )

    it("is asked of nobody who has no key", async () => {
      const holder = await aKeyHolder(open)
      expect(await askForProof(holder.db, holder.grant, holder.ceremony())).toBeNull()
    })

    it("counts once, for one sign-in, for a few minutes", async () => {
      const holder = await aKeyHolder(open)
      const { db, installation, grant, device } = holder
      await holder.add()
      const options = await askForProof(db, grant, holder.ceremony())
      if (!options) throw new Error("no key")
      const answer = () => proofInput.parse(device.prove(options))
      const elsewhere = { ...holder.ceremony(), signInId: "another" }
      const tryIn = (ceremony: typeof elsewhere) => proveKey(db, grant, installation.journal, ceremony, answer())
      expect((await tryIn(elsewhere)).ok).toBe(false)
      const together = await Promise.all([tryIn(holder.ceremony()), tryIn(holder.ceremony())])
      expect(together.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await tryIn(holder.ceremony())).ok).toBe(false)
      const late = await askForProof(db, grant, holder.ceremony())
      if (!late) throw new Error("no key")
      holder.later(challengeMinutes)
      const proof = proofInput.parse(device.prove(late))
      expect((await proveKey(db, grant, installation.journal, holder.ceremony(), proof)).ok).toBe(false)
    })

    it("is refused where the device counts backwards, and said to be of a copy", async () => {
      const holder = await aKeyHolder(open)
      await holder.add()
      await holder.prove()
      holder.device.counter -= 1
      const before = await holder.kept()
      expect(await holder.prove()).toMatchObject({ ok: false, reason: "copied" })
      expect(await holder.kept()).toEqual(before)
      expect((await holder.prove()).ok).toBe(true)
    })

    it("is taken again and again from a device that does not count", async () => {
      const holder = await aKeyHolder(open)
      holder.device.counts = false
      await holder.add()
      expect([(await holder.prove()).ok, (await holder.prove()).ok]).toEqual([true, true])
    })

    it("is not taken by somebody else's key", async () => {
      const holder = await aKeyHolder(open)
      await holder.add()
      const other = await holderIn(holder.installation, holder.cast.staff)
      await other.add()
      expect(await other.prove({}, holder.device)).toMatchObject({ ok: false, reason: "not-valid" })
    })
  })

  describe("the end of a key", () => {
    const mayRevoke = (personId: string, strong: boolean) =>
      permit("revoke-own-key", { personId, roles: new Set(["attache"]), demo: false, strong })

    it("takes a proof, and takes strength from whatever else its holder has open", async () => {
      const holder = await aKeyHolder(open)
      const { db, installation, personId } = holder
      await holder.add()
      holder.later(1)
      const elsewhere = await holderIn(installation, personId)
      await elsewhere.add({ strong: true, on: aDevice(testOrigin) })
      const [lost] = await ownKeys(db, holder.grant)
      expect(mayRevoke(personId, false)).toBeNull()
      const grant = mayRevoke(personId, true)
      if (!grant || !lost) throw new Error("no grant")
      const revoke = (id: string) =>
        revokeKey(db, grant, installation.journal, { id, signInId: elsewhere.signInId, now: installation.time.realNow })
      expect(await revoke(lost.id)).toMatchObject({ ok: true })
      expect(await revoke(lost.id)).toMatchObject({ ok: true })
      expect(await ownKeys(db, holder.grant)).toHaveLength(1)
      expect((await holder.kept()).strong_at).toBeNull()
      expect((await elsewhere.kept()).strong_at).not.toBeNull()
      expect(await holder.prove()).toMatchObject({ ok: false, reason: "not-valid" })
      expect((await holder.acts()).filter((act) => act === "key-revoked")).toHaveLength(1)
    })

    it("is nobody else's to bring about, nor is its name to change", async () => {
      const holder = await aKeyHolder(open)
      const { db, installation, cast } = holder
      await holder.add()
      const [key] = await ownKeys(db, holder.grant)
      const stranger = mayRevoke(cast.staff, true)
      if (!stranger || !key) throw new Error("no grant")
      const at = { id: key.id, signInId: "other", now: installation.time.realNow }
      expect(await revokeKey(db, stranger, installation.journal, at)).toMatchObject({ reason: "unknown" })
      expect(await renameKey(db, ownKeysOf(cast.staff), key.id, "À moi")).toMatchObject({ reason: "unknown" })
      expect(await renameKey(db, holder.grant, key.id, "Téléphone")).toMatchObject({ ok: true })
      expect(await ownKeys(db, holder.grant)).toMatchObject([{ name: "Téléphone" }])
    })
  })
})
