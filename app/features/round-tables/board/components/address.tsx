import { createContext, useContext } from "react"
import { paths } from "~/paths"
import { type Sought, searchOf, sightPart } from "../address"

interface Place {
  readonly event: string
  readonly sought: Sought
}

const PlaceContext = createContext<Place>({ event: "", sought: {} })
export const PlaceProvider = PlaceContext.Provider
export const usePlace = () => useContext(PlaceContext)

/** Addresses of the board: what is lit stays lit, and a panel gives way to another. */
export function useAddresses() {
  const { event, sought } = usePlace()
  const at = (part: Sought) => paths.placement(event, searchOf(part))
  const lit = sightPart(sought)
  const within = { ...lit, table: sought.table, pourquoi: sought.pourquoi }
  return {
    at,
    table: (table: string) => at({ ...lit, table }),
    why: (pourquoi: string) => at({ ...lit, table: sought.table, pourquoi }),
    gesture: (gesture: Sought) => at({ ...within, ...gesture }),
    withoutGesture: at({ ...within, prix: sought.prix }),
    withoutPanel: at(lit),
    sight: (sight: Sought) => at(sight),
  }
}
