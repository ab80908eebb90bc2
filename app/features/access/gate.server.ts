import { type AppLoadContext, redirect } from "@remix-run/node"
import { isStorageFailure } from "#db/storage-failure"
import { write } from "#db/write.server"
import { minutesLater } from "~/platform/instants"
import { languageCookie, signInCookie } from "./cookies.server"
import { bringsForm, handBackForm, isTypedByOther } from "./hand-back-form.server"
import {
  type Act,
  type Asker,
  type DirectorateAct,
  type EventAct,
  type Grant,
  mayDo,
  permit,
  policy,
  type Role,
  ruleOf,
  type SelfAct,
  type StrongAct,
} from "./policy"
import type { EventRelation } from "./relations.server"
import { chosenIn } from "./sign-in/chosen-language"
import { askForKey, strongUse } from "./strong/step-up.server"
import { holderOfPast, type Viewer, viewerOf } from "./viewer.server"

export interface Asked {
  readonly request: Request
  readonly context: AppLoadContext
  readonly params: Readonly<Record<string, string | undefined>>
}

/** A sign-in's last use is written at most once in this time: an answer must not cost a write to the disk. */
const touchEveryMinutes = 1

/** Unknown, forbidden and deleted are this one answer. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" })
}

/** Who asks, or null; asked once a request, never kept beyond it. */
export function viewerIfAny({ request, context }: Pick<Asked, "request" | "context">): Promise<Viewer | null> {
  const known = context.memo.get("viewer")
  if (known) return known as Promise<Viewer | null>
  const asking = findViewer({ request, context })
  context.memo.set("viewer", asking)
  return asking
}

async function findViewer({ request, context }: Pick<Asked, "request" | "context">): Promise<Viewer | null> {
  const token = signInCookie(context.config).read(request)
  if (!token) return null
  const realNow = context.realClock.now()
  const today = context.clock.now().slice(0, 10)
  const viewer = await viewerOf(context.db, token, realNow, today, context.eventsNaming)
  if (!viewer) return null
  const stale = minutesLater(realNow, -touchEveryMinutes)
  if (viewer.seenAt < stale)
    await write(context.db, (tx) =>
      tx.updateTable("sign_in").set({ seen_at: realNow }).where("id", "=", viewer.signInId).execute(),
    ).catch((error) => {
      // Pages are read on a full disk as well; the sign-in is then over sooner than it would be.
      if (!isStorageFailure(error)) throw error
    })
  return viewer
}

/**
 * Whoever is signed in; anybody else is led to the sign-in page, which leads back here. A form is handed back to whoever sent
 * it, to be sent again after signing in: by the same person, where it is known who that was.
 */
export async function requireViewer(asked: Pick<Asked, "request" | "context">): Promise<Viewer> {
  const viewer = await viewerIfAny(asked)
  const { request, context } = asked
  const writes = request.method !== "GET" && request.method !== "HEAD"
  if (viewer && writes && isTypedByOther(request, viewer.personId))
    return handBackForm(request, { needs: "other-person", language: viewer.language })
  if (viewer) return viewer
  if (writes && bringsForm(request)) {
    const token = signInCookie(context.config).read(request)
    const before = token ? await holderOfPast(context.db, token) : undefined
    const language = before?.language ?? chosenIn(languageCookie(context.config).read(request)) ?? "fr"
    return handBackForm(request, { needs: "sign-in", language, personId: before?.personId })
  }
  const { pathname, search } = new URL(request.url)
  const back = request.method === "GET" ? `?retour=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}` : ""
  throw redirect(`/connexion${back}`)
}

/** Acts about tables, demands, wishes and the seating: that somebody tried one is told to custodians alone. */
const aboutConfidentialMatter = (act: Act): boolean => {
  const { about, confidential } = ruleOf(act)
  return confidential === "reads" && (about === "event" || about === "table")
}

/** Writes the refusal down and answers as an unknown page does. */
export async function refuse(
  asked: Pick<Asked, "context">,
  viewer: Viewer,
  act: Act,
  eventId: string | null,
): Promise<never> {
  const { db, journal, realClock } = asked.context
  const entry = { at: realClock.now(), actorId: viewer.personId, act: "refusal", eventId, detail: { act } }
  await write(db, (tx) => journal.appendCoalesced(tx, { ...entry, confidential: aboutConfidentialMatter(act) }))
  throw notFound()
}

/** The event that a refusal names; none where nothing in the clear may tell that the viewer takes part in it. */
export function eventToWriteDown({ eventId, byName }: EventRelation): string | null {
  return byName ? null : eventId
}

/** Who asks here, with what counts here; the event is the one that a refusal names. */
type Standing = Pick<Asker, "roles" | "as"> & { readonly eventId: string | null }

/**
 * The end of every gate. Whoever may not is refused, before there is any talk of keys; whoever may, and must prove a key
 * first, is led there. `mint` asks the policy for the grant.
 */
export async function settle<A extends Act>(
  asked: Pick<Asked, "request" | "context">,
  viewer: Viewer,
  act: A,
  { eventId, ...standing }: Standing,
  mint: (asker: Asker) => Grant<A> | null,
): Promise<Grant<A>> {
  const asker = { ...standing, personId: viewer.personId, demo: asked.context.config.demo }
  if (!mayDo(act, asker)) return refuse(asked, viewer, act, eventId)
  const strong = ruleOf(act).strong === true && (await strongUse(asked, viewer))
  return mint({ ...asker, strong }) ?? askForKey(asked, viewer)
}

const rolesFor = (viewer: Viewer, act: Act): ReadonlySet<Role> =>
  policy[act].about === "directorate" ? viewer.roles : viewer.anyRoles

/**
 * May the viewer do this act, about himself or the directorate? Anything else is the 404 of an unknown page. Whoever may,
 * but must prove a key first, is led there.
 */
export async function requireGrant<A extends SelfAct | DirectorateAct>(
  asked: Pick<Asked, "request" | "context">,
  act: A,
): Promise<{ viewer: Viewer; grant: Grant<A> }> {
  const viewer = await requireViewer(asked)
  const standing = { roles: rolesFor(viewer, act), eventId: null }
  return { viewer, grant: await settle(asked, viewer, act, standing, (asker) => permit(act, asker)) }
}

/**
 * The grant of an act that a page does without when it is not allowed; nothing is refused, nothing is written. An act that
 * asks for a key would never be granted here, so naming one does not compile.
 */
export function grantIfAny<A extends Exclude<SelfAct | DirectorateAct, StrongAct>>(
  { context }: Pick<Asked, "context">,
  viewer: Viewer,
  act: A,
): Grant<A> | null {
  const { personId } = viewer
  return permit(act, { personId, roles: rolesFor(viewer, act), demo: context.config.demo })
}

/** May the viewer do this act in the event that the address names (`:event`, its slug)? */
export async function requireEventGrant<A extends EventAct>(
  asked: Asked,
  act: A,
): Promise<{ viewer: Viewer; grant: Grant<A>; relation: EventRelation }> {
  const viewer = await requireViewer(asked)
  const relation = viewer.events.find((event) => event.slug === asked.params.event)
  if (!relation) return refuse(asked, viewer, act, null)
  const { roles, eventId } = relation
  const standing = { roles, eventId: eventToWriteDown(relation) }
  const grant = await settle(asked, viewer, act, standing, (asker) => permit(act, asker, eventId))
  return { viewer, grant, relation }
}
