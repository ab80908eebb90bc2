import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import { hashOf, newToken } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import { type Rate, withinRate } from "~/platform/rate.server"
import { done, type Result, refused } from "~/platform/result"
import type { Grant } from "../policy"
import { openSignIn } from "../sign-in.server"
import { signInLetter } from "./letters"

export const linkMinutes = 10
/** Links and sign-ins that are over are kept for this long, for those who ask what happened, and then forgotten. */
const keptDays = { links: 1, signIns: 90 }

/** A letter that is on its way must leave this much time to open it; otherwise a new one is written. */
const enoughMinutes = 5

/** Beyond this no new letter goes to an address as long as one that was sent leaves enough time. */
const lettersToAddress: Rate = { bucket: "sign-in-letter", most: 3, seconds: 15 * 60 }

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
 *
 * Nobody can use up another's allowance, nor fill a mailbox: once letters enough were sent in a short time, no new one is
 * written, and the links that are already in the mailbox open in the asking browser as well.
 */
export async function askForLink(
  db: Db,
  { journal, outbox }: { journal: Journal; outbox: Outbox },
  { address, browser, returnTo, now, linkOf }: LinkAsked,
): Promise<void> {
  const fewLetters = await withinRate(db, lettersToAddress, address, now)
  const asking = { browser_hash: hashOf(browser), return_to: returnTo }
  await write(db, async (tx) => {
    await tx.deleteFrom("sign_in_link").where("expires_at", "<", daysAgo(now, keptDays.links)).execute()
    const person = await tx
      .selectFrom("person")
      .select(["id", "language"])
      .where("email", "=", address)
      .executeTakeFirst()
    if (!person) return
    if (!(await notSuspended(tx, person.id))) {
      const detail = { act: "sign-in" }
      if (fewLetters) await journal.append(tx, { at: now, actorId: person.id, act: "refusal", detail })
      return
    }
    if (!fewLetters && (await opensLinksSent(tx, person.id, asking, now))) return
    const token = newToken()
    const token_hash = hashOf(token)
    const expires_at = minutesLater(now, linkMinutes)
    await tx
      .insertInto("sign_in_link")
      .values({ token_hash, person_id: person.id, created_at: now, expires_at, used_at: null })
      .execute()
    await tx
      .insertInto("sign_in_link_browser")
      .values({ token_hash, ...asking })
      .execute()
    const { id: personId, language } = person
    const letter = signInLetter({ link: linkOf(token), expiresAt: expires_at, language })
    await outbox.enqueue(tx, { kind: "sign-in-link", personId, address, language, ...letter }, now)
    await journal.append(tx, { at: now, actorId: personId, act: "sign-in-link" })
  })
}

/**
 * Lets a browser open the links that are in somebody's mailbox. False, and nothing done, when no unused one leaves enough
 * time.
 */
async function opensLinksSent(
  tx: Tx,
  personId: string,
  asking: { readonly browser_hash: string; readonly return_to: string },
  now: string,
): Promise<boolean> {
  const links = await tx
    .selectFrom("sign_in_link")
    .select(["token_hash", "expires_at"])
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .execute()
  const enough = minutesLater(now, enoughMinutes)
  if (!links.some(({ expires_at }) => expires_at >= enough)) return false
  await tx
    .insertInto("sign_in_link_browser")
    .values(links.map(({ token_hash }) => ({ token_hash, ...asking })))
    .onConflict((one) => one.columns(["token_hash", "browser_hash"]).doUpdateSet({ return_to: asking.return_to }))
    .execute()
  return true
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

/** Consumes a link: within its ten minutes, once, in a browser that asked. A try elsewhere leaves it as it was. */
export function signInByLink(
  db: Db,
  journal: Journal,
  { token, browser, client, before, language, now }: LinkUsed,
): Promise<Result<{ token: string; returnTo: string }, "link-not-valid">> {
  return write(db, async (tx) => {
    const token_hash = hashOf(token)
    const asked = await tx
      .selectFrom("sign_in_link_browser")
      .select("return_to")
      .where("token_hash", "=", token_hash)
      .where("browser_hash", "=", hashOf(browser ?? ""))
      .executeTakeFirst()
    if (!asked) return refused("link-not-valid")
    const used = await tx
      .updateTable("sign_in_link")
      .set({ used_at: now })
      .where("token_hash", "=", token_hash)
      .where("used_at", "is", null)
      .where("expires_at", ">", now)
      .returning("person_id")
      .executeTakeFirst()
    if (!used || !(await notSuspended(tx, used.person_id))) return refused("link-not-valid")
    if (before) await endBefore(tx, before, now)
    await tx.deleteFrom("sign_in").where("expires_at", "<", daysAgo(now, keptDays.signIns)).execute()
    const opening = { personId: used.person_id, method: "link", client, language, now } as const
    const opened = await openSignIn(tx, opening, journal)
    return done({ token: opened, returnTo: asked.return_to })
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
