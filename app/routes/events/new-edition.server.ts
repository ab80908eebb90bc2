import { permit } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { copyEdition } from "~/features/agenda/copy-edition.server"
import type { CopyEdition } from "~/features/events/commands.server"
import { type NewEdition, usualWindowDays } from "~/features/events/edition.server"
import { newColloquiumInput, newSeminarInput, yearIn } from "~/features/events/input"
import { lateAugust } from "~/features/events/late-august"
import { colloquiumNames, seminarNames } from "~/features/events/naming"
import { roadMapThemes } from "~/features/events/themes"
import { typedDay } from "~/i18n/typed-dates"
import { type Problems, problemsOf, type Typed } from "~/platform/typed-form"
import { isZone } from "~/platform/zones/wall-clock"

type Kind = NewEdition["kind"]

/** The events whose agenda the viewer plans: those that a new one may be copied from. */
export function plansIn(viewer: Viewer, demo: boolean) {
  return viewer.events.filter(({ eventId, roles }) =>
    permit("plan-agenda", { personId: viewer.personId, roles, demo }, eventId),
  )
}

/** The year in the address, else the first one without a colloquium. */
export function yearAskedFor(url: URL, events: readonly { kind: string; startsOn: string }[], now: string): number {
  const asked = yearIn(url.searchParams.get("annee") ?? "")
  if (asked !== null) return asked
  const held = new Set(events.flatMap(({ kind, startsOn }) => (kind === "colloquium" ? [startsOn.slice(0, 4)] : [])))
  let year = Number(now.slice(0, 4))
  while (held.has(String(year))) year++
  return year
}

export function proposedColloquium(year: number): Typed {
  const { startsOn, endsOn } = lateAugust(year)
  const place = { city: "Nanterre", timeZone: "Europe/Paris" }
  return { year: String(year), startsOn: typedDay(startsOn), endsOn: typedDay(endsOn), ...place }
}

/** The form with the week of the year that was typed in place of its days. */
export function weekProposed(typed: Typed): { readonly typed: Typed; readonly problems: Problems } {
  const year = yearIn(typed.year ?? "")
  if (year === null) return { typed, problems: { year: "year-unread" } }
  const { startsOn = "", endsOn = "" } = proposedColloquium(year)
  return { typed: { ...typed, startsOn, endsOn }, problems: {} }
}

type EditionRead =
  | { readonly ok: true; readonly edition: NewEdition; readonly copiedFrom: string | null }
  | { readonly ok: false; readonly problems: Problems }

const plain = {
  regionKey: null,
  themeFr: null,
  themeEn: null,
  threadFr: null,
  threadEn: null,
  hostPostId: null,
  countryIso2: null,
  windowDays: usualWindowDays,
  themes: roadMapThemes,
}

interface Region {
  readonly key: string
  readonly nameFr: string
  readonly nameEn: string
}

/** The event that a form describes, with its names and address. */
export function editionIn(kind: Kind, typed: Typed, regions: readonly Region[]): EditionRead {
  if (kind === "colloquium") {
    const read = newColloquiumInput(isZone).safeParse(typed)
    if (!read.success) return { ok: false, problems: problemsOf(read.error) }
    const { copiedFrom, ...fields } = read.data
    const names = colloquiumNames(fields.startsOn.slice(0, 4))
    return { ok: true, edition: { ...plain, ...fields, ...names, kind }, copiedFrom }
  }
  const read = newSeminarInput(isZone).safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsOf(read.error) }
  const { copiedFrom, ...fields } = read.data
  const region = regions.find(({ key }) => key === fields.regionKey)
  if (!region) return { ok: false, problems: { regionKey: "unknown-region" } }
  const names = seminarNames(region, fields.startsOn.slice(0, 4))
  return { ok: true, edition: { ...plain, ...fields, ...names, kind }, copiedFrom }
}

/** The copy of an edition whose agenda the viewer plans; of any other, none. */
export function copyOf(viewer: Viewer, demo: boolean, from: string | null, now: string): CopyEdition | null {
  const source = viewer.events.find(({ eventId }) => eventId === from)
  const asker = { personId: viewer.personId, roles: source?.roles ?? new Set<never>(), demo }
  const plans = source && permit("plan-agenda", asker, source.eventId)
  return plans ? (tx, to) => copyEdition(tx, plans, to, { now }) : null
}
