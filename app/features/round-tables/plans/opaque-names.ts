/** What an instance names. */
export type Named = "slot" | "room" | "office" | "table" | "attendee" | "country" | "focus" | "pair" | "pin"

/**
 * The names that one run knows things by, and the way back. They are drawn for that run and kept in memory alone: an
 * instance says nothing to anybody who does not hold this map.
 */
export class OpaqueNames {
  private readonly names = new Map<string, string>()
  private readonly ids = new Map<string, string>()

  constructor(private readonly newName: () => string) {}

  /** The name of something in this run; drawn when it is asked for the first time. */
  of(kind: Named, id: string): string {
    const known = this.names.get(`${kind} ${id}`)
    if (known) return known
    const name = this.newName()
    this.names.set(`${kind} ${id}`, name)
    this.ids.set(`${kind} ${name}`, id)
    return name
  }

  /** What a name stands for; undefined when this run never gave it. */
  idOf(kind: Named, name: string): string | undefined {
    return this.ids.get(`${kind} ${name}`)
  }
}
