import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Log } from "../log.server"

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"]

const wellFormed = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i

/**
 * The values of `Host` that mean this server: the host of the configured origin, with or without the port that its scheme
 * implies. Where that host is this very machine, its other names mean it too: a page elsewhere cannot take them on.
 */
export function hostsOf(origin: string): ReadonlySet<string> {
  const { protocol, hostname, port } = new URL(origin)
  const names = loopbackNames.includes(hostname) ? loopbackNames : [hostname]
  const implied = protocol === "https:" ? "443" : "80"
  const ports = port === "" ? ["", `:${implied}`] : [`:${port}`]
  return new Set(names.flatMap((name) => ports.map((end) => name + end)))
}

/**
 * The status that refuses a request whose target or host is not this server's, or null. A name that somebody else's domain
 * lets point here (DNS rebinding) would make their page one of the same origin. Targets other than a path (`http://…`, `*`,
 * `//host`) are nobody's address. `/healthz` is asked for by address, without the name.
 */
export function misdirection(target: string, hosts: readonly string[], ours: ReadonlySet<string>): 400 | 421 | null {
  if (!/^\/(?![/\\])/.test(target)) return 400
  const [host = "", another] = hosts
  if (another !== undefined || !wellFormed.test(host)) return 400
  if (ours.has(host.toLowerCase()) || /^\/healthz(?:\?|$)/.test(target)) return null
  return 421
}

const words = {
  400: "Adresse illisible.\n",
  421: "Ce nom n'est pas celui de ce serveur. Le proxy doit transmettre l'en-tête Host de l'adresse que l'on saisit.\n",
} as const

/** Answers a request that is not for this server; false for any other, which is then somebody else's. */
export function refuseMisdirected(origin: string, log: Log) {
  const ours = hostsOf(origin)
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const status = misdirection(request.url ?? "", request.headersDistinct.host ?? [], ours)
    if (status === null) return false
    if (status === 421)
      log.warn({ status }, "request refused: its Host is not that of COLLOQUE_ORIGIN, which a proxy has to pass on")
    response.writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    })
    response.end(words[status])
    return true
  }
}

/** Refuses to be a tunnel: without a listener Node closes the connection without a word. */
export function refuseTunnels(server: Server): void {
  server.on("connect", (_request, socket) => {
    socket.on("error", () => socket.destroy())
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
  })
}
