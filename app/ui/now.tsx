import { createContext, useContext } from "react"

const NowContext = createContext("")

/** Gives the present minute to all that shows it, so that a page turns with one clock. */
export const NowProvider = NowContext.Provider

/** The present minute as the clocks of the page's event show it, `YYYY-MM-DDTHH:MM`. */
export function useNow(): string {
  return useContext(NowContext)
}
