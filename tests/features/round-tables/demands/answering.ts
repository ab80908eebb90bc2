import type { Db } from "#db/handle"
import { anOffice, answersUntil } from "#tests/support/answers"
import { aCast } from "#tests/support/cast"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type EventAct, type Grant, permit, type Role } from "~/features/access/policy"
import { ownOffice } from "~/features/round-tables/demands/office/scope.server"
import { newId } from "~/platform/crypto/tokens.server"

/** A colloquium that asks for answers until 20 and 21 August, an office with its head, and what commands are given. */
export async function anAnsweringHouse(db: Db) {
  const cast = await aCast(db)
  const installation = anInstallation(db, { now: "2025-08-18T07:00:00Z", realNow: "2025-08-18T07:00:00Z" })
  const officeId = await anOffice(db, "OCESS", cast.officeHead)
  const otherId = await anOffice(db, "OCAUT", null)
  await answersUntil(installation, cast.colloquium, { demandsUntil: "2025-08-20", wishesUntil: "2025-08-21" })
  const head = granted("state-own-demands", cast.officeHead, cast.colloquium, "office_head")
  const custodian = granted("gather-demands", cast.custodian, cast.colloquium, "custodian")
  const attache = granted("state-own-wishes", cast.attache, cast.colloquium, "attache")
  const scope = await ownOffice(db, head)
  if (!scope) throw new Error("the head has an office")
  return { ...installation, installation, cast, officeId, otherId, head, custodian, attache, scope }
}

export function granted<A extends EventAct>(act: A, personId: string, eventId: string, role: Role): Grant<A> {
  const grant = permit(act, { personId, roles: new Set([role]), demo: false, strong: true }, eventId)
  if (!grant) throw new Error(`${role} may ${act}`)
  return grant
}

/** What a command is given, with a form of its own. */
export function meansOf({ keys, journal, time, outbox }: TestInstallation) {
  return { keys, journal, outbox, now: time.now, realNow: time.realNow, formKey: newId() }
}

export const nothingElse = { themes: [], hosts: [], away: [], word: "" }

export const aDemand = (countryIso2: string, asks = "Un point d'étape") =>
  ({ countryIso2, priority: "must", asks, favoured: [] }) as const
