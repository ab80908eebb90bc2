import { Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { pathToFileURL } from "node:url"
import type { ServerBuild } from "@remix-run/node"
import { afterAll } from "vitest"
import { signInCookie } from "~/features/access/cookies.server"
import { createServer } from "~/server"
import { signedIn } from "./cast"
import { freePort } from "./free-port"
import type { TestInstallation } from "./installation"

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
  /** where a redirect leads */
  readonly location: string | undefined
}

export type Fields = Readonly<Record<string, string | number | readonly string[]>>

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** leaves out what a browser says of where a write comes from */
  readonly foreign?: boolean
}

/** A browser without a screen: it keeps its cookies, follows nothing by itself and asks for no compression. */
export interface Visitor {
  get(path: string, headers?: Sent["headers"]): Promise<Answer>
  head(path: string): Promise<Answer>
  /** a form as the page would send it */
  post(path: string, fields?: Fields, sent?: Sent): Promise<Answer>
  send(method: string, path: string, sent?: Sent): Promise<Answer>
}

export interface Site {
  readonly signedOut: Visitor
  /** a browser that was never here */
  anew(): Visitor
  /** somebody signed in, by the person's id */
  as(personId: string, how?: { readonly with: "link" | "key" | "demo" }): Promise<Visitor>
  /** what a browser outside needs: the address that listens */
  readonly address: string
}

let built: Promise<ServerBuild> | undefined

/** The product as it is built; `tests/support/build.ts` has seen to it. */
export function productBuild(): Promise<ServerBuild> {
  built ??= import(/* @vite-ignore */ pathToFileURL("build/server/index.js").href) as Promise<ServerBuild>
  return built
}

const isWrite = (method: string) => !["GET", "HEAD", "OPTIONS"].includes(method)

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  )
  return new URLSearchParams(pairs).toString()
}

interface Served {
  readonly port?: number
  /** Real browsers send the name they were given, so the configured origin becomes the address that listens. */
  readonly toBrowsers?: boolean
}

async function servedToBrowsers(installation: TestInstallation) {
  const port = await freePort()
  const config = { ...installation.config, origin: `http://localhost:${port}` }
  return { port, installation: { ...installation, config } }
}

/** Serves an installation with the real server, guard and headers included, until the file's tests have ended. */
export async function serve(given: TestInstallation, at: Served = {}): Promise<Site> {
  const { installation, port: listened } = at.toBrowsers
    ? await servedToBrowsers(given)
    : { installation: given, port: at.port ?? 0 }
  const server = createServer(installation, await productBuild())
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  await new Promise<void>((resolve) => server.listen(listened, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  running.push(async () => {
    agent.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { origin } = installation.config
  const { host } = new URL(origin)

  function ask(method: string, path: string, headers: Record<string, string>, body?: string | Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = httpRequest({ host: "127.0.0.1", port, method, path, headers, agent }, (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk) => chunks.push(chunk))
        response.on("error", reject)
        response.on("end", () => {
          const whole = Buffer.concat(chunks)
          const { statusCode: status = 0, headers } = response
          resolve({ status, headers, body: whole, text: whole.toString(), location: headers.location })
        })
      })
      asked.on("error", reject)
      asked.end(body)
    })
  }

  function visitor(cookie?: string): Visitor {
    const jar = new Map<string, string>()
    const keep = (pair: string) => {
      const cut = pair.indexOf("=")
      const value = pair.slice(cut + 1)
      if (value === "") jar.delete(pair.slice(0, cut))
      else jar.set(pair.slice(0, cut), value)
    }
    if (cookie) keep(cookie)
    async function send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
      const headers: Record<string, string> = { Host: host, "User-Agent": "tests" }
      if (jar.size) headers.Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
      if (isWrite(method) && !sent.foreign) Object.assign(headers, { Origin: origin, "Sec-Fetch-Site": "same-origin" })
      if (isWrite(method)) headers["Content-Length"] = String(Buffer.byteLength(sent.body ?? ""))
      const answer = await ask(method, path, { ...headers, ...sent.headers }, sent.body)
      for (const line of answer.headers["set-cookie"] ?? []) keep(line.split(";")[0] ?? "")
      return answer
    }
    return {
      send,
      get: (path, headers = {}) => send("GET", path, { headers }),
      head: (path) => send("HEAD", path),
      post: (path, fields = {}, sent = {}) =>
        send("POST", path, {
          ...sent,
          headers: { "Content-Type": "application/x-www-form-urlencoded", ...sent.headers },
          body: encoded(fields),
        }),
    }
  }

  return {
    address: at.toBrowsers ? origin : `http://127.0.0.1:${port}`,
    signedOut: visitor(),
    anew: () => visitor(),
    async as(personId, how) {
      const token = await signedIn(installation, personId, how)
      return visitor(signInCookie(installation.config).write(token).split(";")[0])
    },
  }
}

const running: (() => Promise<void>)[] = []
afterAll(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()))
})
