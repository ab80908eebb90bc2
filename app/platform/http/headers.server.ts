import type { NextFunction, Request, Response } from "express"
import helmet from "helmet"

/** The headers of every answer. Scripts and style elements need the request's nonce; nothing comes from anywhere else. */
export function securityHeaders({ https }: { https: boolean }) {
  const nonce = (_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`
  return helmet({
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
}

/** Nothing that was made for one reader is kept by a browser or a proxy. */
export function neverStore(_: Request, response: Response, next: NextFunction) {
  response.set("Cache-Control", "no-store")
  response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
  next()
}
