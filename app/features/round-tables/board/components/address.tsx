import { createContext, useContext } from "react"
import { paths } from "~/paths"
import { keptBesideSight, nextOf, type Sought, searchOf, sightPart } from "../address"

interface Place {
  readonly event: string
  readonly sought: Sought
  /** the address holds a gesture that could be confirmed and is not */
  readonly unconfirmed: boolean
}

const PlaceContext = createContext<Place>({ event: "", sought: {}, unconfirmed: false })
export const PlaceProvider = PlaceContext.Provider
export const usePlace = () => useContext(PlaceContext)

/**
 * Addresses of the board: what is lit stays lit, and a panel gives way to another. An address that would drop an unconfirmed
 * gesture waits behind it, as `next`, and the panel asks first.
 */
export function useAddresses() {
  const { event, sought, unconfirmed } = usePlace()
  const at = (part: Sought) => paths.placement(event, searchOf(part))
  const here = { ...sought, next: undefined }
  const leaving = (part: Sought) => {
    const next = searchOf(part)
    return at(unconfirmed && next !== searchOf(here) ? { ...here, next } : part)
  }
  const lit = sightPart(sought)
  const within = { ...lit, table: sought.table, pourquoi: sought.pourquoi }
  const next = nextOf(sought)
  return {
    at,
    table: (table: string) => leaving({ ...lit, table }),
    why: (pourquoi: string) => leaving({ ...lit, table: sought.table, pourquoi }),
    gesture: (gesture: Sought) => leaving({ ...within, ...gesture }),
    withoutGesture: at({ ...within, prix: sought.prix }),
    withoutPanel: leaving(lit),
    sight: (sight: Sought) => at(unconfirmed ? { ...keptBesideSight(sought), ...sight } : sight),
    /** where the reader was going, and where the gesture stands that is to be confirmed first */
    next: next && { to: at(next), back: at(here) },
  }
}
