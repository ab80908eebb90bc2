import { randomBytes } from "node:crypto"
import { existsSync, readdirSync } from "node:fs"
import { createServer as createHttpServer, type Server } from "node:http"
import { fileURLToPath } from "node:url"
import type { AppLoadContext, ServerBuild } from "@remix-run/node"
import express, { type NextFunction, type Request, type Response } from "express"
import { mayGoBack } from "~/features/access/strong/held-form"
import { openFeedDoor } from "~/features/calendar/feeds/feed-door.server"
import { newId } from "~/platform/crypto/tokens.server"
import { limitBody } from "~/platform/http/body-limit.server"
import { networkOf } from "~/platform/http/client-network"
import { compressAnswers } from "~/platform/http/compression.server"
import { answerBeforeTheEnd } from "~/platform/http/early-answer.server"
import { refuseForeignWrites } from "~/platform/http/foreign-writes.server"
import { neverStore, securityHeaders } from "~/platform/http/headers.server"
import { answerByRoute, patternFinder, routeFinder } from "~/platform/http/one-route.server"
import { refuseMisdirected, refuseTunnels } from "~/platform/http/request-target.server"
import { tellingUnwritable } from "~/platform/http/unwritable.server"
import type { Installation, RequestContext } from "~/platform/installation"
import { securityText } from "~/platform/security-contact"

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A search of the journal repeats what was typed beside lines that few may read. */
const journal = /^\/journal(?:-complet)?(?:[/.]|$)/i

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"])

/** A proxy on this machine says last whom it answers; anybody else is who the connection says. */
function clientOf(request: Request): string {
  const from = request.socket.remoteAddress ?? ""
  const passedOn = request.get("X-Forwarded-For")?.split(",").at(-1)?.trim()
  return networkOf(loopback.has(from) && passedOn ? passedOn : from)
}

/** Each request gets an identity, shown on error pages and in the log, and the nonce of its scripts. */
function introduce({ log }: Installation, patternOf: (path: string) => string) {
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.requestId = newId().slice(0, 12)
    response.locals.nonce = randomBytes(16).toString("base64url")
    const began = performance.now()
    response.on("finish", () => {
      const { statusCode: status } = response
      const line = { method: request.method, route: patternOf(request.path), status }
      const ms = Math.round(performance.now() - began)
      log.info({ requestId: response.locals.requestId, ...line, ms }, "request")
    })
    next()
  }
}

function healthz({ db, log }: Installation) {
  return async (_: Request, response: Response) => {
    try {
      await db.selectFrom("programme_version").select("version").executeTakeFirstOrThrow()
      response.json({ ok: true })
    } catch (error) {
      log.error({ error }, "health check failed")
      response.status(503).json({ ok: false })
    }
  }
}

function securityTxt({ config: { securityContact: contact, origin }, realClock }: Installation) {
  return (_: Request, response: Response, next: NextFunction) => {
    if (contact === null) return next()
    response.type("text/plain").send(securityText({ contact, origin, now: realClock.now() }))
  }
}

function contextOf(installation: Installation, request: Request, response: Response): AppLoadContext {
  const context: RequestContext = {
    ...installation,
    requestId: response.locals.requestId,
    nonce: response.locals.nonce,
    loopback: loopback.has(request.socket.remoteAddress ?? "") && !request.headers["x-forwarded-for"],
    client: clientOf(request),
    memo: new Map(),
  }
  return context as AppLoadContext
}

/** Whether the route of a path takes files, as its `handle.takesFile` says. */
function fileTaker(routes: ServerBuild["routes"]): (path: string) => boolean {
  const find = routeFinder(routes)
  return (path) => {
    const id = find(path)
    const handle: unknown = id === null ? null : routes[id]?.module.handle
    return typeof handle === "object" && handle !== null && "takesFile" in handle && handle.takesFile === true
  }
}

/** The files and folders that anybody may fetch. */
const publicNames = () => new Set(existsSync(folder("../build/client")) ? readdirSync(folder("../build/client")) : [])

/** Whether an address is a file is known by the first name in it, so that no page waits for the disk to say no. */
function onlyFor(names: ReadonlySet<string>, files: express.Handler): express.Handler {
  return (request, response, next) =>
    names.has(request.path.split("/", 2)[1] ?? "") ? files(request, response, next) : next()
}

/** The server in front of Remix: what a request meets before any of our pages. It does not listen yet. */
export function createServer(installation: Installation, pages: ServerBuild): Server {
  const build = tellingUnwritable(pages, mayGoBack)
  const { config, log } = installation
  const app = express()
  app.disable("x-powered-by")
  app.set("query parser", "simple")
  // Remix would believe a forged X-Forwarded-Host: the address is what the configuration says.
  app.use((request, _, next) => {
    delete request.headers["x-forwarded-host"]
    next()
  })
  app.use(introduce(installation, patternFinder(pages.routes)))
  app.use(securityHeaders({ https: config.origin.startsWith("https:") }))
  app.use(compressAnswers(journal))
  app.use(
    "/assets",
    express.static(folder("../build/client/assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  )
  app.use(
    onlyFor(
      publicNames(),
      express.static(folder("../build/client"), { maxAge: "1h", index: false, redirect: false, dotfiles: "ignore" }),
    ),
  )
  app.use(neverStore)
  app.get("/healthz", healthz(installation))
  app.get("/.well-known/security.txt", securityTxt(installation))
  app.use(refuseForeignWrites(config.origin))
  app.use(limitBody(fileTaker(pages.routes)))
  app.all(
    "*",
    answerByRoute(build, {
      mode: config.production ? "production" : "development",
      getLoadContext: (request, response) => contextOf(installation, request, response),
    }),
  )
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { requestId } = response.locals
    // An address that cannot be decoded is nobody's page and no fault of ours.
    if (error instanceof URIError && !response.headersSent)
      return void response.status(400).type("text/plain").send("Adresse illisible.\n")
    log.error({ requestId, error }, "request failed")
    // Handed on, Express would print the message of what broke the answer off.
    if (response.headersSent) return void response.destroy()
    response.status(500).type("text/plain").send(`Erreur interne. Référence : ${requestId}\n`)
  })
  const misdirected = refuseMisdirected(config.origin, log)
  const feeds = openFeedDoor(installation)
  const server = createHttpServer((request, response) => {
    answerBeforeTheEnd(request, response)
    if (!misdirected(request, response) && !feeds(request, response)) app(request, response)
  })
  refuseTunnels(server)
  server.requestTimeout = 60_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 10_000
  return server
}
