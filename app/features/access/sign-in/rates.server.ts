import { createHmac } from "node:crypto"
import type { AppLoadContext } from "@remix-run/node"
import type { Config } from "~/platform/config"
import { deriveKey } from "~/platform/crypto/sealed-json.server"
import { newToken, sameHash } from "~/platform/crypto/tokens.server"
import { type Rate, withinRate } from "~/platform/rate.server"
import { knownBrowserCookie } from "../cookies.server"

const seconds = 15 * 60

/**
 * How often a link may be asked for, and a way in tried. A browser in which somebody has signed in before is counted by
 * itself. All others are counted by the network they come from, which may be a whole ministry behind one proxy.
 */
export const signInRates = {
  links: {
    known: { bucket: "sign-in-link-browser", most: 20, seconds },
    network: { bucket: "sign-in-link-client", most: 1200, seconds },
  },
  tries: {
    known: { bucket: "sign-in-try-browser", most: 60, seconds },
    network: { bucket: "sign-in-try", most: 1200, seconds },
  },
} as const satisfies Record<string, Record<"known" | "network", Rate>>

/** Counts a request and says whether it is within the rate. It reads two headers, and nothing of the body. */
export function withinSignInRate(
  { config, db, realClock, client }: AppLoadContext,
  request: Request,
  what: keyof typeof signInRates,
): Promise<boolean> {
  const mark = knownBrowserCookie(config).read(request)
  const known = mark !== null && isKnown(config, mark)
  const { known: own, network } = signInRates[what]
  return withinRate(db, known ? own : network, known ? mark : client, realClock.now())
}

/** The cookie that marks a browser in which somebody has just signed in. It names nobody and opens nothing. */
export function knownBrowser(config: Config): string {
  const name = newToken()
  return knownBrowserCookie(config).write(name + macOf(config, name))
}

/** A name is 43 characters long, its authentication code as many. */
const isKnown = (config: Config, mark: string) => sameHash(mark.slice(43), macOf(config, mark.slice(0, 43)))

function macOf({ journalKey }: Config, name: string): string {
  const key = deriveKey(journalKey, "known-browser")
  return createHmac("sha256", key).update(name).digest("base64url")
}
