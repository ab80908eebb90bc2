import compression from "compression"
import type { Request, Response } from "express"

interface Asked {
  readonly path: string
  /** whether the address has a query */
  readonly query: boolean
  /** the header `Sec-Fetch-Site` */
  readonly site: string | undefined
}

/**
 * Whether an answer may be compressed. What an address says is repeated in the page (a search, a filter); a stranger who
 * makes a browser ask for many such addresses, and sees how long the answers are, could find out what else stands in them
 * (BREACH). Only pages that the product's own pages ask for are compressed with a query, those of `never` not even then.
 */
export function mayCompress({ path, query, site }: Asked, never: RegExp): boolean {
  return !query || (site === "same-origin" && !never.test(path))
}

/** Compresses answers; `never` are the paths whose answers to a query stay as they are. */
export function compressAnswers(never: RegExp) {
  const asked = (request: Request): Asked => ({
    path: request.path,
    query: request.originalUrl.includes("?"),
    site: request.get("Sec-Fetch-Site"),
  })
  return compression({
    filter: (request: Request, response: Response) =>
      compression.filter(request, response) && mayCompress(asked(request), never),
  })
}
