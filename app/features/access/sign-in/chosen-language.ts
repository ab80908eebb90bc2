type Language = "fr" | "en"

/**
 * A language chosen while signed out waits in a cookie for the account of whoever signs in next in that browser. Once an
 * account has it, the cookie goes on speaking for the sign-in page alone: the next person's account keeps its own.
 */
const kept = "-kept"

export const waitingFor = (language: Language): string => language
export const keptBy = (language: Language): string => language + kept

/** The choice that waits for an account. */
export function waitingIn(cookie: string | null): Language | null {
  return cookie === "fr" || cookie === "en" ? cookie : null
}

/** The language of this browser for whoever is not signed in; null where nobody chose. */
export function chosenIn(cookie: string | null): Language | null {
  return waitingIn(cookie?.replace(kept, "") ?? null)
}
