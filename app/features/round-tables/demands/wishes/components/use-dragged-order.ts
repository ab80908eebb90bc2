import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react"

interface Dragged {
  readonly id: string
  readonly pointer: number
}

/**
 * Moving an item of a list with a finger or a pointer: while it is held, `onPlace` is told the place under it. The window
 * is listened to, because an item that changes its place in the page loses the pointer that holds it.
 */
export function useDraggedOrder(onPlace: (id: string, place: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [held, setHeld] = useState<Dragged | null>(null)
  const place = useRef(onPlace)
  place.current = onPlace

  useEffect(() => {
    if (held === null) return
    const move = (event: PointerEvent) => {
      if (event.pointerId !== held.pointer) return
      event.preventDefault()
      place.current(held.id, placeAt(list.current, event.clientY))
    }
    const end = (event: PointerEvent) => {
      if (event.pointerId === held.pointer) setHeld(null)
    }
    window.addEventListener("pointermove", move)
    window.addEventListener("pointerup", end)
    window.addEventListener("pointercancel", end)
    return () => {
      window.removeEventListener("pointermove", move)
      window.removeEventListener("pointerup", end)
      window.removeEventListener("pointercancel", end)
    }
  }, [held])

  const grip = (id: string) => ({
    onPointerDown(event: ReactPointerEvent) {
      if (event.button !== 0) return
      setHeld({ id, pointer: event.pointerId })
    },
  })
  return { list, grip, heldId: held?.id ?? null }
}

/** The item whose lower edge is the first below the pointer; the last one when it is below them all. */
function placeAt(list: HTMLOListElement | null, y: number): number {
  const items = [...(list?.children ?? [])]
  const at = items.findIndex((item) => y < item.getBoundingClientRect().bottom)
  return at < 0 ? items.length - 1 : at
}
