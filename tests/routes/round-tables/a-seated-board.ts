import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { hiddenField } from "#tests/support/files"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { type Answer, serve } from "#tests/support/request"
import { aPlan, twoTables, wishesOf } from "#tests/support/round-tables"
import { openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { latestPlan } from "~/features/round-tables/plans/queries.server"
import { paths } from "~/paths"

export const slug = "colloque-2025"
export const day = "2025-08-26"

export const board = (search: Record<string, string> = {}) =>
  paths.placement(slug, new URLSearchParams(search).toString())

export type SeatedBoard = Awaited<ReturnType<typeof aSeatedBoard>>

/** Two tables with somebody at each, before a custodian at the board. */
export async function aSeatedBoard() {
  const db = await openDatabase()
  const installation = anInstallation(db, { demo: true })
  const cast = await aCast(db)
  const tables = await twoTables(installation, cast)
  await wishesOf(installation, cast.colloquium, cast.inAmman, [tables.office])
  const { morning, afternoon } = tables
  const roomId = cast.rooms.confidential
  const grant = custodianOf(cast.custodian, cast.colloquium)
  await aPlan(installation, grant, {
    tables: {
      [morning]: { day, startsAt: "09:00", endsAt: "10:30", roomId },
      [afternoon]: { day, startsAt: "14:00", endsAt: "15:30", roomId },
    },
    seats: [
      [cast.attache, morning],
      [cast.departing, afternoon],
    ],
  })
  const site = await serve(installation)
  const custodian = await site.as(cast.custodian)

  /** Looks at a gesture and confirms it. */
  async function confirm(
    search: Record<string, string>,
    version = 1,
    typed: Record<string, string> = {},
  ): Promise<{ page: Answer; answer: Answer }> {
    const page = await custodian.get(board(search))
    const fields = { intent: "confirm", version, formKey: hiddenField(page, "formKey"), ...typed }
    return { page, answer: await custodian.post(board(search), fields) }
  }

  /** How the morning's table is to be held. */
  async function held() {
    const name = { kind: "session", eventId: cast.colloquium, subjectId: morning } as const
    return (await openDossier(installation.db, installation.keys, name))?.content.table
  }

  const latest = () => latestPlan(installation.db, installation.keys, grant)
  return { installation, cast, tables, custodian, grant, confirm, held, latest }
}
