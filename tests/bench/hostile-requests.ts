import { hostileFiles } from "#tests/support/hostile-files"
import { colloquium, openStage, type Stage, type Strain, signIn } from "./stage"

/** How a server bore one kind of request. */
export interface HostileResult {
  readonly name: string
  /** the statuses it answered with, each once */
  readonly statuses: readonly number[]
  /** milliseconds until the last answer */
  readonly milliseconds: number
  readonly strain: Strain
}

const custodian = "P0039"
const organiser = "P0033"
const attache = "P0099"

interface Asker {
  readonly origin: string
  readonly cookies: Readonly<Record<string, string>>
}

type Send = (asker: Asker) => Promise<readonly number[]>

const ours = ({ origin }: Asker) => ({ Origin: origin, "Sec-Fetch-Site": "same-origin" })

/** Answers are read to their end: what they weigh is part of what they cost. */
async function ask(asker: Asker, path: string, init: RequestInit = {}, who?: string): Promise<number> {
  const cookie = who && { Cookie: asker.cookies[who] ?? "" }
  const headers = { ...ours(asker), ...cookie, ...(init.headers as Record<string, string>) }
  const answer = await fetch(asker.origin + path, { ...init, redirect: "manual", headers })
  await answer.arrayBuffer()
  return answer.status
}

/** Sends the same many times, so many at once. */
async function flood(count: number, atOnce: number, send: (at: number) => Promise<number>): Promise<number[]> {
  const statuses: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) statuses.push(await send(next++))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return statuses
}

const form =
  (body: string): Send =>
  async (asker) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" }
    return [await ask(asker, "/connexion", { method: "POST", headers, body })]
  }

const upload =
  (fileOf: () => { readonly fileName: string; readonly bytes: Uint8Array }): Send =>
  async (asker) => {
    const { fileName, bytes } = fileOf()
    const body = new FormData()
    body.append("intent", "check")
    body.append("kind", "people")
    body.append("file", new Blob([bytes as Uint8Array<ArrayBuffer>]), fileName)
    const address = `/evenements/${colloquium}/import`
    const headers = { ...ours(asker), Cookie: asker.cookies[organiser] ?? "" }
    const answer = await fetch(asker.origin + address, { method: "POST", redirect: "manual", headers, body })
    await answer.arrayBuffer()
    const report = answer.headers.get("Location")
    return [answer.status, ...(report ? [await ask(asker, report, {}, organiser)] : [])]
  }

const pages: Send = (asker) => flood(30, 1, () => ask(asker, `/evenements/${colloquium}/agenda`, {}, attache))

const plainFile = () => {
  const header = "person_id;given_name;family_name;civility;corps;rank_fr;email;phone;language;role"
  const line = (at: number) => `Q${at};Anne;Essai;Mme;central;;a.essai${at}@interieur.example;;fr;speaker`
  const lines = Array.from({ length: 20_000 }, (_, at) => line(at))
  return { fileName: "personnes.csv", bytes: Buffer.from([header, ...lines].join("\n")) }
}

/** What is usual, in the time and the memory that the hostile requests are compared with. */
const usual = { "30 pages": pages, "a plain file of 20,000 lines": upload(plainFile) } satisfies Record<string, Send>

export type UsualName = keyof typeof usual

const parameters = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=x`).join("&")

const hostile: Readonly<Record<string, Send>> = {
  "a field of index 50,000,000": form("address[50000000]=x"),
  "a field of index 250,000,000": form("address[250000000]=x"),
  "fields in fields": form(`address${"[a]".repeat(5000)}=x`),
  "20,000 fields": form(parameters(20_000)),
  "a query of 1,500 parameters": async (asker) => [await ask(asker, `/connexion?${parameters(1500)}&_data=root`)],
  "300 requests for a link": (asker) =>
    flood(300, 10, (at) =>
      ask(asker, "/connexion", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: `address=personne${at}%40interieur.example`,
      }),
    ),
  "1,000 refusals": (asker) => flood(1000, 10, () => ask(asker, "/administration", {}, attache)),
  "a search of the whole journal": async (asker) => [
    await ask(asker, "/journal-complet?q=personne-de-ce-nom", {}, custodian),
    await ask(asker, "/journal-complet?q=a", {}, custodian),
  ],
  "a verification of the journal": async (asker) => [await ask(asker, "/journal-complet?verifier", {}, custodian)],
  ...Object.fromEntries(Object.entries(hostileFiles).map(([name, file]) => [name, upload(file)])),
}

async function strainOf(stage: Stage, asker: Asker, name: string, send: Send): Promise<HostileResult> {
  await stage.measure()
  const began = performance.now()
  const statuses = await send(asker)
  const milliseconds = performance.now() - began
  return { name, statuses: [...new Set(statuses)].sort(), milliseconds, strain: await stage.measure() }
}

/**
 * Sends the requests that once held the server, one kind after another, to a server in a process of its own whose journal has
 * so many confidential entries; and before them what is usual.
 */
export async function measureHostileRequests({ entries }: { readonly entries: number }) {
  const stage = await openStage({ people: 0, sessions: 0, entries })
  try {
    const people = [custodian, organiser, attache]
    const cookies = Object.fromEntries(
      await Promise.all(people.map(async (one) => [one, await signIn(stage.origin, one)] as const)),
    )
    const asker = { origin: stage.origin, cookies }
    await pages(asker)
    const before: HostileResult[] = []
    for (const [name, send] of Object.entries(usual)) before.push(await strainOf(stage, asker, name, send))
    const results: HostileResult[] = []
    for (const [name, send] of Object.entries(hostile)) results.push(await strainOf(stage, asker, name, send))
    return { usual: before, hostile: results }
  } finally {
    await stage.close()
  }
}
