import { createContext, useContext } from "react"

/** The nonce that the Content-Security-Policy of this answer allows scripts by; the browser hides it from scripts. */
const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider
export const useNonce = () => useContext(NonceContext)
