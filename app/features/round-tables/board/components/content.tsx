import { createContext, useContext } from "react"
import type { BoardContent } from "../page.server"

const ContentContext = createContext<BoardContent | null>(null)
export const ContentProvider = ContentContext.Provider

/** What the board shows at this address. */
export function useBoardContent(): BoardContent {
  const content = useContext(ContentContext)
  if (content === null) throw new Error("ContentProvider is missing above this component")
  return content
}
