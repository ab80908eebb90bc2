/** The demonstration's clock: what it shows, and the real instant at which that was true. */
export interface DemoClockTable {
  id: number
  shown_at: string
  set_at: string
}

/** What an installation is: set once (`demo`, `production`), so that one kind never opens the other's data. */
export interface InstallationTable {
  id: number
  kind: string
  set_up_at: string
}
