import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { aCast, type Cast } from "#tests/support/cast"
import { seatAt } from "#tests/support/dossiers"
import { anInstallation, during, type TestInstallation } from "#tests/support/installation"
import { anOffice, aTable } from "#tests/support/round-tables"
import { type Grant, permit, type Role, type TableAct, type TableRelation } from "~/features/access/policy"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import type { Writing } from "~/features/round-tables/tables/writing.server"
import { newId } from "~/platform/crypto/tokens.server"

/** A word that stands in every part of the dossier, and nowhere else. */
export const canary = "zqdossier"

export interface Seated {
  readonly installation: TestInstallation
  readonly cast: Cast
  readonly office: string
  readonly table: string
  writing(): Writing
  grant<A extends TableAct>(act: A, personId: string, as: TableRelation | null): Grant<A>
}

/** A table on Tuesday at 11:00: the office's head chairs, Madrid and Amman sit there, Lisbon sat there once. */
export async function aSeated(db: Db): Promise<Seated> {
  const cast = await aCast(db)
  const installation = anInstallation(db, { demo: true, now: during })
  const { colloquium, officeHead, attache, inAmman, departing, staff } = cast
  const office = await anOffice(db, "OCTEST", officeHead)
  const rules = { officeId: office, focus: null, countries: null, min: 1, max: 8, hosts: 2, mandatory: true }
  const words = { titleFr: `Table ${canary}titre`, titleEn: `Table ${canary}title`, code: "RT-OCTEST-A" }
  const table = await aTable(
    installation,
    colloquium,
    { ...words, descriptionFr: `${canary}sujet`, speakers: [], themes: [], table: rules },
    { room_id: cast.rooms.confidential, starts_at: "11:00", ends_at: "12:30" },
  )
  const seats = [
    [officeHead, "chair"],
    [staff, "secretary"],
    [attache, "member"],
    [inAmman, "member"],
  ] as const
  await seatAt(installation, colloquium, table, seats, [departing])
  await write(db, async (tx) => {
    await keepRoundTableRules(tx, colloquium, { ...usualRules, destroyedOn: "2025-11-30" })
    const demands = (["ES", "JO", "PT"] as const).map((countryIso2) => ({
      countryIso2,
      priority: "high" as const,
      asks: `${canary}demande`,
      favoured: [],
    }))
    const stated = { themes: [], hosts: [], away: [], word: "", statedAt: during, statedBy: null }
    await keepDossier(
      tx,
      installation.keys,
      { kind: "demands", eventId: colloquium, subjectId: office },
      { demands, ...stated },
    )
    await keepDossier(
      tx,
      installation.keys,
      { kind: "wishes", eventId: colloquium, subjectId: attache },
      { wishes: [{ officeId: office, question: `${canary}question` }], sentAt: during, sentBy: null },
    )
  })
  return {
    installation,
    cast,
    office,
    table,
    writing: () => ({
      keys: installation.keys,
      journal: installation.journal,
      now: installation.time.now,
      realNow: installation.time.realNow,
      formKey: newId(),
    }),
    grant(act, personId, as) {
      const roles = new Set<Role>(as === null ? ["custodian"] : [])
      const grant = permit(act, { personId, roles, as, demo: true, strong: true }, colloquium, table)
      if (!grant) throw new Error(`nobody of these may ${act}`)
      return grant
    },
  }
}
