import { createContext, type ReactNode, useCallback, useContext, useState } from "react"

const AnnouncerContext = createContext<(message: string) => void>(() => {})

/** One live region per page: what `useAnnounce` is given is read aloud, at the end of what is being said. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: "", turn: 0 })
  const announce = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), [])
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <p className="visually-hidden" role="status">
        {/* A new node each time, so that the same sentence said twice is read twice. */}
        <span key={said.turn}>{said.message}</span>
      </p>
    </AnnouncerContext.Provider>
  )
}

export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext)
}
