import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, expect } from "vitest"
import type { TestInstallation } from "#tests/support/installation"
import { permit } from "~/features/access/policy"
import { createFeed, type FeedChange, type NewFeed } from "~/features/calendar/feeds/commands.server"
import { type FeedDoor, openFeedDoor } from "~/features/calendar/feeds/feed-door.server"
import { newId } from "~/platform/crypto/tokens.server"
import { readers } from "../readers"

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

export interface Served {
  readonly door: FeedDoor
  fetch(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>
}

/** The door of an installation's feeds behind a real server; what is not a feed's address answers 418. */
export async function aDoor(installation: TestInstallation): Promise<Served> {
  const door = openFeedDoor(installation)
  const server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  stops.push(async () => {
    await door.settled()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    door,
    fetch: (path, headers = {}, method = "GET") =>
      new Promise((resolve, reject) => {
        const asked = httpRequest({ host: "127.0.0.1", port, method, path, headers }, (response) => {
          const chunks: Buffer[] = []
          response.on("data", (chunk) => chunks.push(chunk))
          response.on("end", () => {
            const body = Buffer.concat(chunks)
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
          })
        })
        asked.on("error", reject)
        asked.end()
      }),
  }
}

/** What both readers make of an answer, alike. */
export const read = ({ text }: Answer) => {
  const [first, second] = readers.map(({ read }) => read(text))
  expect(second?.map(({ uid, start, status, sequence }) => [uid, start, status, sequence])).toEqual(
    first?.map(({ uid, start, status, sequence }) => [uid, start, status, sequence]),
  )
  return (first ?? []).map(({ uid, summary, status, sequence }) => ({ uid, summary, status, sequence }))
}

const stops: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** What a change of feeds is made with; each has a form of its own unless one is given. */
export function aChange({ journal, config, time }: TestInstallation, formKey = newId()): FeedChange {
  return { formKey, realNow: time.realNow, journal, secret: config.journalKey }
}

export function ownFeedsOf(personId: string) {
  const grant = permit("manage-own-feeds", { personId, roles: new Set(["attache"]), demo: false })
  if (!grant) throw new Error("an attaché may have feeds")
  return grant
}

export async function aFeed(installation: TestInstallation, personId: string): Promise<NewFeed> {
  const feed = { name: "Téléphone", language: "fr" } as const
  const made = await createFeed(installation.db, ownFeedsOf(personId), feed, aChange(installation))
  if (!made.ok) throw new Error(made.reason)
  return made.value
}
