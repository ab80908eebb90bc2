import { mayDo, type Role } from "~/features/access/policy"
import type { Say } from "~/i18n/words"
import type { Destination } from "~/ui/shell"
import { paths } from "./paths"
import type { frameWords } from "./words"

interface EventHere {
  readonly slug: string
  readonly kind: "colloquium" | "seminar"
  readonly roles: ReadonlySet<Role>
}

interface Standing {
  readonly demo: boolean
  /** roles held for the directorate */
  readonly roles: ReadonlySet<Role>
  /** the event one is in, and the roles held there */
  readonly event: EventHere | null
}

/** What the bar of a phone has room for; whatever is left out of it stands in the account menu there. */
const mostOnPhones = 5

/** The destinations of the main navigation: what the policy lets this reader open, in the order of the day's work. */
export function destinations(standing: Standing, say: Say<typeof frameWords>): Destination[] {
  const all = everyDestination(standing, say)
  const tooMany = all.filter(({ wideOnly }) => !wideOnly).length - mostOnPhones
  // The other events are reached by the switch above each page, and one's programme from the home page.
  const firstToLeave = [paths.events(), standing.event && paths.programme(standing.event.slug)].slice(
    0,
    Math.max(0, tooMany),
  )
  return all.map((one) => (firstToLeave.includes(one.to) ? { ...one, wideOnly: true } : one))
}

function everyDestination({ demo, roles, event }: Standing, say: Say<typeof frameWords>): Destination[] {
  const here: Destination[] = []
  here.push({ to: paths.home(), label: say("home"), icon: "house", end: true })
  if (event && mayDo("see-agenda", { roles: event.roles, demo })) {
    here.push({
      to: paths.week(event.slug),
      label: say("agenda"),
      icon: "calendar-days",
      also: [paths.session(event.slug, ""), paths.search(event.slug)],
    })
    here.push({ to: paths.programme(event.slug), label: say("my-programme"), icon: "bookmark" })
  }
  if (event?.kind === "colloquium") here.push(...answering(event, demo, say))
  here.push({ to: paths.events(), label: say("events"), icon: "map-pin", end: true })
  if (event && mayDo("plan-agenda", { roles: event.roles, demo })) {
    here.push({ to: paths.preparation(event.slug), label: say("preparation"), icon: "pencil", apart: true })
    here.push({ to: paths.rooms(event.slug), label: say("rooms"), icon: "door-open", wideOnly: true })
    here.push({ to: paths.import(event.slug), label: say("import"), icon: "upload", wideOnly: true })
  }
  if (mayDo("see-accounts", { roles, demo }))
    here.push({ to: paths.administration(), label: say("administration"), icon: "users", wideOnly: true })
  else if (mayDo("name-custodian", { roles, demo }))
    here.push({ to: paths.custodians(), label: say("custodians"), icon: "users", wideOnly: true })
  if (mayDo("read-journal", { roles, demo }))
    here.push({
      to: paths.journal(),
      label: say("journal"),
      icon: "scroll-text",
      wideOnly: true,
      also: mayDo("read-whole-journal", { roles, demo }) ? [paths.wholeJournal()] : [],
    })
  return here
}

/**
 * Where offices state demands, attachés send wishes, custodians gather both, and everybody finds their own tables; round
 * tables are the colloquium's.
 */
function answering({ slug, roles }: EventHere, demo: boolean, say: Say<typeof frameWords>): Destination[] {
  const here: Destination[] = []
  if (mayDo("state-own-demands", { roles, demo }))
    here.push({ to: paths.demands(slug), label: say("demands"), icon: "clipboard-list", end: true })
  if (mayDo("state-own-wishes", { roles, demo }))
    here.push({ to: paths.wishes(slug), label: say("wishes"), icon: "award", end: true })
  if (mayDo("gather-demands", { roles, demo }))
    here.push({ to: paths.answers(slug), label: say("answers"), icon: "clipboard-list" })
  if (mayDo("follow-own-office", { roles, demo }))
    here.push({ to: paths.ownOffice(slug), label: say("own-office"), icon: "users", wideOnly: true })
  if (mayDo("see-own-tables", { roles, demo }))
    here.push({ to: paths.tables(slug), label: say("own-tables"), icon: "lock" })
  if (mayDo("seat-attendees", { roles, demo }))
    here.push({ to: paths.placement(slug), label: say("placement"), icon: "armchair" })
  return here
}
