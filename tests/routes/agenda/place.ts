import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Answer, type Fields, type Site, serve, type Visitor } from "#tests/support/request"
import { newId } from "~/platform/crypto/tokens.server"

export const preparation = "/evenements/colloque-2025/preparation"

interface Place {
  readonly cast: Cast
  readonly installation: TestInstallation
  readonly site: Site
  readonly organiser: Visitor
}

/** A colloquium whose organiser is signed in, and nothing planned yet. */
export async function aPlace(): Promise<Place> {
  const db = await openDatabase()
  const cast = await aCast(db)
  const installation = anInstallation(db)
  const site = await serve(installation)
  return { cast, installation, site, organiser: await site.as(cast.organiser) }
}

/** A plenary on Tuesday morning, as its form sends it. */
export const blank = {
  kind: "plenary",
  titleFr: "Ouverture",
  titleEn: "Opening",
  day: "2025-08-26",
  startsAt: "9h",
  endsAt: "10:30",
  roomId: "",
  audience: "all",
  visibility: "internal",
  descriptionFr: "",
  descriptionEn: "",
  notes: "",
  intent: "save",
} satisfies Fields
/** The form of a session, each time another sending of it. */
export const form = (differs: Fields = {}): Fields => ({ ...blank, formKey: newId(), ...differs })
export const idIn = ({ location = "" }: Answer) => /enregistree=(\w+)/.exec(location)?.[1] ?? ""
export const fingerprintIn = ({ text }: Answer) => /name="fingerprint" value="([^"]+)"/.exec(text)?.[1] ?? ""

/** What a page's form sends along without showing it. */
export function hidden({ text }: Answer): Record<string, string> {
  const inputs = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, plain(value)]))
}

/** What a page's form was opened with: the revision, and the values of its fields. */
export function openedIn(page: Answer): Record<string, string> {
  return Object.fromEntries(Object.entries(hidden(page)).filter(([name]) => /^(revision$|base-)/.test(name)))
}

/** The fields of which a page asks for one of several values. */
export function radios({ text }: Answer): Record<string, readonly string[]> {
  const asked: Record<string, string[]> = {}
  for (const [, name = "", value = ""] of text.matchAll(/<input type="radio" name="([^"]+)"[^>]*? value="([^"]*)"/g))
    asked[name] = [...(asked[name] ?? []), plain(value)]
  return asked
}

const plain = (html: string) =>
  html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&")
