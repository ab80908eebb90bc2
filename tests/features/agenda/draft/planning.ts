import type { Db } from "#db/handle"
import { aCast, type Cast } from "#tests/support/cast"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Grant, permit } from "~/features/access/policy"
import type { Planning } from "~/features/agenda/draft/commands.server"
import type { SessionFields } from "~/features/agenda/draft/session-fields"
import { sealSession } from "~/features/round-tables/commands.server"
import { newId } from "~/platform/crypto/tokens.server"

/** An organiser of the colloquium at work, with an installation whose clocks stand still. */
export interface Desk {
  readonly cast: Cast
  readonly installation: TestInstallation
  readonly grant: Grant<"plan-agenda">
  readonly publish: Grant<"publish-agenda">
  /** what a command is written with; each call is another form, unless its key is given */
  planning(formKey?: string): Planning
}

export async function aDesk(db: Db, now?: string): Promise<Desk> {
  const cast = await aCast(db)
  const installation = anInstallation(db, now === undefined ? {} : { now })
  const asker = { personId: cast.organiser, roles: new Set(["organiser"] as const), demo: false }
  const grant = permit("plan-agenda", asker, cast.colloquium)
  const publish = permit("publish-agenda", asker, cast.colloquium)
  if (!grant || !publish) throw new Error("an organiser plans and publishes")
  const { journal, keys, time } = installation
  const planning = (formKey = newId()): Planning => ({
    journal,
    seal: (tx, session, words) => sealSession(tx, keys, session, words),
    now: time.now,
    realNow: time.realNow,
    formKey,
  })
  return { cast, installation, grant, publish, planning }
}

/** An internal plenary for everybody on Tuesday at nine, in no room: say what differs. */
export function aPlan(differs: Partial<SessionFields> = {}): SessionFields {
  return {
    kind: "plenary",
    titleFr: "Coopération opérationnelle",
    titleEn: "Operational cooperation",
    day: "2025-08-26",
    startsAt: "09:00",
    endsAt: "10:00",
    roomId: null,
    speakers: [],
    themes: [],
    audience: "all",
    namedPersonIds: [],
    visibility: "internal",
    descriptionFr: "",
    descriptionEn: "",
    notes: "",
    ...differs,
  }
}

/** A confidential table whose words no page may ever say again. */
export const secretWords = {
  titleFr: "Table ronde Chardonneret",
  titleEn: "Round table Goldfinch",
  descriptionFr: "Filière du Chardonneret",
  descriptionEn: "The Goldfinch network",
  notes: "Note sur le Chardonneret",
} as const
export const saysSecret = /chardonneret|goldfinch/i

export function aTable(differs: Partial<SessionFields> = {}): SessionFields {
  return aPlan({ kind: "round_table", visibility: "confidential", audience: "members", ...secretWords, ...differs })
}
