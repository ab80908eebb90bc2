import { useEffect, useState } from "react"

interface Shown {
  /** wall-clock time, `YYYY-MM-DDTHH:MM` */
  readonly now: string
  /** the seconds that had passed of that minute */
  readonly second: number
}

const minute = 60_000

/** A wall-clock time some minutes later; a change of the clocks in between shows at the next page. */
export function minutesLater(wall: string, count: number): string {
  return new Date(Date.parse(`${wall}Z`) + count * minute).toISOString().slice(0, 16)
}

/**
 * What the server's clock shows, going on by itself: it starts as the page was drawn, so that browser and server draw the
 * same, turns at each full minute, and is right again after the machine has slept.
 */
export function useRunningClock({ now, second }: Shown): string {
  // What was counted belongs to the time it was counted from: a new page brings the server's time again.
  const [counted, setCounted] = useState({ from: now, minutes: 0 })
  useEffect(() => {
    const began = Date.now() - second * 1000
    let timer: ReturnType<typeof setTimeout>
    const turn = () => {
      clearTimeout(timer)
      const passed = Date.now() - began
      setCounted({ from: now, minutes: Math.floor(passed / minute) })
      timer = setTimeout(turn, minute - (passed % minute))
    }
    timer = setTimeout(turn, minute - second * 1000)
    document.addEventListener("visibilitychange", turn)
    return () => {
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", turn)
    }
  }, [now, second])
  return counted.from === now && counted.minutes > 0 ? minutesLater(now, counted.minutes) : now
}
