import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation, type Wishes } from "#tests/support/installation"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { letterIdentity } from "~/features/mail/outbox.server"

export async function aSite(wishes: Wishes = {}) {
  const db = await openDatabase()
  const cast = await aCast(db)
  const installation = anInstallation(db, wishes)
  const site = await serve(installation)
  return { db, cast, installation, site }
}

/** A browser of its own: the jar of `signedOut` is shared by a site's tests. */
export function aBrowser({
  signedOut,
}: Site): Pick<Visitor, "get" | "post" | "head"> & { cookies: Map<string, string> } {
  const cookies = new Map<string, string>()
  const keep = (answer: Answer) => {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [pair = ""] = line.split(";")
      const cut = pair.indexOf("=")
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    return answer
  }
  const headers = () => ({ Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") })
  return {
    cookies,
    get: async (path) => keep(await signedOut.get(path, headers())),
    head: async (path) => keep(await signedOut.send("HEAD", path, { headers: headers() })),
    post: async (path, fields) => keep(await signedOut.post(path, fields, { headers: headers() })),
  }
}

export const addressOf = async ({ db }: TestInstallation, id: string) =>
  (await db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email

/** The link of the letter to a person. */
export async function linkTo({ db, keys }: TestInstallation, personId: string): Promise<string> {
  const letter = await db
    .selectFrom("letter")
    .select(["id", "sealed"])
    .where("kind", "=", "sign-in-link")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow()
  const text = keys.unseal(letterIdentity(letter.id), JSON.parse(letter.sealed))
  return /\/connexion\/lien\/[\w-]+/.exec(text)?.[0] ?? ""
}
