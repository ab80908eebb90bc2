import type { Db, Tx } from "#db/handle"
import type { SignInTable } from "#db/schema/access"
import { write } from "#db/write.server"
import { hashOf, newId, newToken } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"
import type { Journal } from "~/platform/journal"
import { longestHours } from "./viewer.server"

export interface NewSignIn {
  readonly personId: string
  readonly method: SignInTable["method"]
  /** what the browser calls itself, shortened */
  readonly client: string
  /** chosen in this browser before coming in: the account keeps it */
  readonly language?: "fr" | "en" | null
  readonly now: string
}

/** Opens a sign-in inside a transaction and answers its token, which is kept nowhere. */
export async function openSignIn(
  tx: Tx,
  { personId, method, client, language, now }: NewSignIn,
  journal: Journal,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto("sign_in")
    .values({
      id: newId(),
      token_hash: hashOf(token),
      person_id: personId,
      method,
      client: client.slice(0, 200),
      created_at: now,
      strong_at: method === "key" ? now : null,
      seen_at: now,
      expires_at: minutesLater(now, longestHours * 60),
      ended_at: null,
    })
    .execute()
  if (language) await tx.updateTable("person").set({ language }).where("id", "=", personId).execute()
  await journal.append(tx, { at: now, actorId: personId, act: "sign-in", detail: { method } })
  return token
}

/**
 * Signs in a person of the demonstration's data by code, without any proof: the caller has checked where it comes from.
 * Null for a code that is nobody's, or whose account is suspended.
 */
export function signInToDemo(
  db: Db,
  code: string,
  { client, language, now }: Pick<NewSignIn, "client" | "language" | "now">,
  journal: Journal,
): Promise<string | null> {
  return write(db, async (tx) => {
    const person = await tx
      .selectFrom("person")
      .leftJoin("suspension", (join) =>
        join.onRef("suspension.person_id", "=", "person.id").on("suspension.lifted_at", "is", null),
      )
      .select("person.id")
      .where("code", "=", code)
      .where("suspension.id", "is", null)
      .executeTakeFirst()
    if (!person) return null
    return openSignIn(tx, { personId: person.id, method: "demo", client, language: language ?? null, now }, journal)
  })
}

/** Ends the sign-in of a token, if it is one. */
export function endSignIn(db: Db, token: string, now: string, journal: Journal): Promise<void> {
  return write(db, async (tx) => {
    const ended = await tx
      .updateTable("sign_in")
      .set({ ended_at: now })
      .where("token_hash", "=", hashOf(token))
      .where("ended_at", "is", null)
      .returning("person_id")
      .executeTakeFirst()
    if (ended) await journal.append(tx, { at: now, actorId: ended.person_id, act: "sign-out" })
  })
}
