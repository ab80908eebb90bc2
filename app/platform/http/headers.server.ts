import type { NextFunction, Request, Response } from "express"
import helmet from "helmet"

/** The headers of every answer. Scripts and style elements need the request's nonce; nothing comes from anywhere else. */
export function securityHeaders({ https }: { https: boolean }) {
  const nonce = (_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`
  const byHelmet = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        // Positions in the agenda's grid are numbers in a style attribute.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: "deny" },
  })
  const fixed = whatItSets(byHelmet)
  return (_: Request, response: Response, next: NextFunction) => {
    for (const [name, value] of fixed) response.setHeader(name, value.replaceAll(noncesPlace, response.locals.nonce))
    next()
  }
}

const noncesPlace = "{nonce}"

/** Helmet says the same on each request, but for the nonce: it is asked once. */
function whatItSets(middleware: ReturnType<typeof helmet>): readonly (readonly [string, string])[] {
  const headers = new Map<string, string>()
  const setHeader = (name: string, value: string) => headers.set(name, value)
  const response = { locals: { nonce: noncesPlace }, setHeader, removeHeader: () => undefined }
  middleware({} as Request, response as unknown as Response, (error) => {
    if (error) throw error
  })
  return [...headers]
}

/** Nothing that was made for one reader is kept by a browser or a proxy. */
export function neverStore(_: Request, response: Response, next: NextFunction) {
  response.setHeader("Cache-Control", "no-store")
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
  next()
}
