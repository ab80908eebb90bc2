import type { NextFunction, Request, Response } from "express"

const safe = new Set(["GET", "HEAD", "OPTIONS"])

interface Sender {
  readonly method: string
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
  /** the host that the request itself was sent to */
  readonly host: string | undefined
}

/**
 * Whether a request may write: one that the browser itself calls same-origin, or, from a browser too old to say, one whose
 * Origin is ours. Neither header → no, nor two that disagree: no browser calls another site's Origin same-origin. An
 * Origin `null` names no site, and disagrees with nothing. Remix's own check misses resource routes, a missing Origin and
 * a forged X-Forwarded-Host.
 */
export function mayWrite({ method, secFetchSite, origin, host }: Sender, ours: string): boolean {
  if (safe.has(method)) return true
  if (secFetchSite === undefined) return origin === ours
  if (secFetchSite !== "same-origin") return false
  return origin === undefined || origin === "null" || origin === ours || hostOf(origin) === host
}

const queryOf = ({ url }: Request): string => url.split(/\?(.*)/s, 2)[1] ?? ""

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/**
 * Whether a query asks for `_data`, a way into single loaders that our pages do not use. All of it is read, as Remix does:
 * Express reads the first thousand parameters alone.
 */
export const asksForData = (query: string): boolean =>
  query.split(";").some((part) => new URLSearchParams(part).has("_data"))

/** Refuses writes from elsewhere, and `?_data=`. */
export function refuseForeignWrites(ours: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const [secFetchSite, origin, host] = ["Sec-Fetch-Site", "Origin", "Host"].map((name) => request.get(name))
    if (!mayWrite({ method: request.method, secFetchSite, origin, host }, ours))
      return void response.status(403).type("text/plain").send("Écriture refusée : elle ne vient pas de ce site.\n")
    if (asksForData(queryOf(request))) return void response.status(404).end()
    // A browser that sends no Referer calls the origin of a plain form `null`. The browser has said that the form is ours;
    // Remix compares the two names alone and would take it for an attack.
    if (request.headers.origin === "null") delete request.headers.origin
    next()
  }
}
