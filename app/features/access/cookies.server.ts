import type { Config } from "~/platform/config"
import { idleMinutes, longestHours } from "./viewer.server"

/**
 * The cookies: the sign-in's token, the mark of a browser that asked for a link, the mark of one in which somebody has
 * signed in before, and a language. The `__Host-` prefix binds them to
 * this very host; browsers accept it with Secure alone, which a plain-http localhost cannot have.
 */
export interface Cookie {
  read(request: Request): string | null
  write(value: string): string
  clear(): string
}

function cookie(config: Config, name: string, seconds: number): Cookie {
  const secure = config.origin.startsWith("https:")
  const full = secure ? `__Host-${name}` : name
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`
  return {
    read(request) {
      for (const pair of (request.headers.get("Cookie") ?? "").split(/;\s*/)) {
        const cut = pair.indexOf("=")
        if (pair.slice(0, cut) === full && /^[\w-]{1,100}$/.test(pair.slice(cut + 1))) return pair.slice(cut + 1)
      }
      return null
    },
    write: (value) => `${full}=${value}; ${attributes}; Max-Age=${seconds}`,
    clear: () => `${full}=; ${attributes}; Max-Age=0`,
  }
}

export const signInCookie = (config: Config) => cookie(config, "colloque", longestHours * 3600)
export const browserCookie = (config: Config) => cookie(config, "colloque-browser", idleMinutes * 60)
export const knownBrowserCookie = (config: Config) => cookie(config, "colloque-known", 365 * 86_400)
export const languageCookie = (config: Config) => cookie(config, "colloque-language", 365 * 86_400)
