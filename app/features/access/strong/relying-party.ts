/** What a key is bound to: the host that people type, never another's. It comes from the configuration alone. */
export interface RelyingParty {
  readonly id: string
  readonly name: string
  readonly origin: string
}

export const relyingParty = (origin: string): RelyingParty => ({
  id: new URL(origin).hostname,
  name: "Colloque",
  origin,
})
