import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import { hashOf, newToken } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import type { Rate } from "~/platform/rate.server"
import { done, type Result, refused } from "~/platform/result"
import type { Grant } from "../policy"
import { openSignIn } from "../sign-in.server"
import { signInLetter } from "./letters"

export const linkMinutes = 10
/** Links and sign-ins that are over are kept for this long, for those who ask what happened, and then forgotten. */
const keptDays = { links: 1, signIns: 90 }

export const rates = {
  linksToAddress: { bucket: "sign-in-link-address", most: 5, seconds: 15 * 60 },
  /** a whole building may come from one network address */
  linksFromClient: { bucket: "sign-in-link-client", most: 60, seconds: 15 * 60 },
  tries: { bucket: "sign-in-try", most: 60, seconds: 15 * 60 },
} as const satisfies Record<string, Rate>

const daysAgo = (now: string, days: number) => minutesLater(now, -days * 24 * 60)

interface LinkAsked {
  readonly address: string
  /** the value of the cookie that marks the browser */
  readonly browser: string
  readonly returnTo: string
  readonly now: string
  readonly linkOf: (token: string) => string
}

const notSuspended = (tx: Tx, personId: string) =>
  tx
    .selectFrom("suspension")
    .select("id")
    .where("person_id", "=", personId)
    .where("lifted_at", "is", null)
    .executeTakeFirst()
    .then((suspension) => suspension === undefined)

/**
 * Sends a link to the person of an address. Whoever asks learns nothing: an address that is unknown, or whose account is
 * suspended, gives the same answer and no letter.
 */
export function askForLink(
  db: Db,
  { journal, outbox }: { journal: Journal; outbox: Outbox },
  { address, browser, returnTo, now, linkOf }: LinkAsked,
): Promise<void> {
  return write(db, async (tx) => {
    await tx.deleteFrom("sign_in_link").where("expires_at", "<", daysAgo(now, keptDays.links)).execute()
    const person = await tx
      .selectFrom("person")
      .select(["id", "language"])
      .where("email", "=", address)
      .executeTakeFirst()
    if (!person) return
    if (!(await notSuspended(tx, person.id))) {
      await journal.append(tx, { at: now, actorId: person.id, act: "refusal", detail: { act: "sign-in" } })
      return
    }
    const token = newToken()
    const expires_at = minutesLater(now, linkMinutes)
    await tx
      .insertInto("sign_in_link")
      .values({
        token_hash: hashOf(token),
        person_id: person.id,
        browser_hash: hashOf(browser),
        created_at: now,
        expires_at,
        used_at: null,
        return_to: returnTo,
      })
      .execute()
    const { id: personId, language } = person
    const letter = signInLetter({ link: linkOf(token), expiresAt: expires_at, language })
    await outbox.enqueue(tx, { kind: "sign-in-link", personId, address, language, ...letter }, now)
    await journal.append(tx, { at: now, actorId: personId, act: "sign-in-link" })
  })
}

interface LinkUsed {
  readonly token: string
  readonly browser: string | null
  readonly client: string
  /** the token of the sign-in that this browser had before, which ends */
  readonly before: string | null
  /** chosen in this browser while signed out, if it was */
  readonly language: "fr" | "en" | null
  readonly now: string
}

/** Consumes a link: within its ten minutes, once, in the browser that asked. A try elsewhere leaves it as it was. */
export function signInByLink(
  db: Db,
  journal: Journal,
  { token, browser, client, before, language, now }: LinkUsed,
): Promise<Result<{ token: string; returnTo: string }, "link-not-valid">> {
  return write(db, async (tx) => {
    const used = await tx
      .updateTable("sign_in_link")
      .set({ used_at: now })
      .where("token_hash", "=", hashOf(token))
      .where("browser_hash", "=", hashOf(browser ?? ""))
      .where("used_at", "is", null)
      .where("expires_at", ">", now)
      .returning(["person_id", "return_to"])
      .executeTakeFirst()
    if (!used || !(await notSuspended(tx, used.person_id))) return refused("link-not-valid")
    if (before) await endBefore(tx, before, now)
    await tx.deleteFrom("sign_in").where("expires_at", "<", daysAgo(now, keptDays.signIns)).execute()
    const opening = { personId: used.person_id, method: "link", client, language, now } as const
    const opened = await openSignIn(tx, opening, journal)
    return done({ token: opened, returnTo: used.return_to })
  })
}

/** The sign-in that a browser had is over once it has a new one. */
async function endBefore(tx: Tx, token: string, now: string): Promise<void> {
  await tx
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("token_hash", "=", hashOf(token))
    .where("ended_at", "is", null)
    .execute()
}

interface OwnSignIns {
  /** one sign-in by its id, or all of them */
  readonly which: string | "all"
  readonly now: string
}

/** Ends the asker's own sign-ins; answers how many. Somebody else's are not found. */
export function endOwnSignIns(
  db: Db,
  grant: Grant<"manage-own-sign-ins">,
  journal: Journal,
  { which, now }: OwnSignIns,
): Promise<number> {
  return write(db, async (tx) => {
    const open = tx
      .updateTable("sign_in")
      .set({ ended_at: now })
      .where("person_id", "=", grant.personId)
      .where("ended_at", "is", null)
      .where("expires_at", ">", now)
    const ended = await (which === "all" ? open : open.where("id", "=", which)).returning("id").execute()
    if (ended.length)
      await journal.append(tx, {
        at: now,
        actorId: grant.personId,
        act: which === "all" ? "sign-out-everywhere" : "sign-in-revoked",
        detail: { count: ended.length },
      })
    return ended.length
  })
}

/** The language of the interface, and of letters, as the account keeps it. */
export async function chooseLanguage(db: Db, grant: Grant<"choose-language">, language: "fr" | "en"): Promise<void> {
  await write(db, (tx) =>
    tx
      .updateTable("person")
      .set({ language })
      .where("id", "=", grant.personId)
      .where("language", "<>", language)
      .execute(),
  )
}
