import type { NextFunction, Request, Response } from "express"

const safe = new Set(["GET", "HEAD", "OPTIONS"])

interface Origins {
  readonly method: string
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
}

/**
 * Whether a request may write: one that the browser itself calls same-origin, or, from a browser too old to say, one whose
 * Origin is ours. Neither header → no. Remix's own check misses resource routes, a missing Origin and a forged
 * X-Forwarded-Host.
 */
export function mayWrite({ method, secFetchSite, origin }: Origins, ours: string): boolean {
  if (safe.has(method)) return true
  return secFetchSite === undefined ? origin === ours : secFetchSite === "same-origin"
}

/** Refuses writes from elsewhere, and `?_data=`, a way into single loaders that our pages do not use. */
export function refuseForeignWrites(ours: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const secFetchSite = request.get("Sec-Fetch-Site")
    if (!mayWrite({ method: request.method, secFetchSite, origin: request.get("Origin") }, ours))
      return void response.status(403).type("text/plain").send("Écriture refusée : elle ne vient pas de ce site.\n")
    if ("_data" in request.query) return void response.status(404).end()
    // A browser that sends no Referer calls the origin of a plain form `null`. The browser has said that the form is ours;
    // Remix compares the two names alone and would take it for an attack.
    if (request.headers.origin === "null") delete request.headers.origin
    next()
  }
}
