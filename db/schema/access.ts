/** People, who they are to the directorate, and how they come in. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC. */
export interface PersonTable {
  id: string
  /** the identifier of the directory people are imported from; unique */
  code: string
  given_name: string
  family_name: string
  civility: "M." | "Mme"
  corps: string
  rank_fr: string
  /** lower case, unique */
  email: string
  phone: string
  language: "fr" | "en"
  /** what the directory says somebody is (asi, central, speaker …); it opens nothing by itself but `staff` */
  position: string
  created_at: string
  revision: number
}

/** A role that somebody granted; attachés and staff have theirs from assignments and position. */
export interface RoleTable {
  id: string
  person_id: string
  role: "organiser" | "custodian" | "office_head" | "director" | "partner" | "administrator"
  /** null = every event */
  event_id: string | null
  starts_on: string | null
  ends_on: string | null
  granted_by: string | null
  granted_at: string
  /** the second person that the role of a custodian or an office head needs */
  seconded_by: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
}

/** A role that two people give waits here for the second one. */
export interface RoleProposalTable {
  id: string
  person_id: string
  role: "custodian" | "office_head"
  event_id: string | null
  starts_on: string | null
  ends_on: string | null
  proposed_by: string
  proposed_at: string
  closed_at: string | null
}

/**
 * An address that was replaced. While `closed_at` is null, a second person has not confirmed the address in use, and a
 * person without a key adds none.
 */
export interface AddressReplacementTable {
  id: string
  person_id: string
  /** null where only the journal told of the replacement */
  previous_address: string | null
  replaced_by: string
  replaced_at: string
  closed_at: string | null
  /** null while it waits, and where the address was replaced again before anybody confirmed it */
  confirmed_by: string | null
}

export interface InvitationToAccountTable {
  person_id: string
  invited_by: string
  invited_at: string
}

/** While a row without `lifted_at` stands, the person cannot come in. */
export interface SuspensionTable {
  id: string
  person_id: string
  suspended_by: string
  suspended_at: string
  reason: string
  lifted_by: string | null
  lifted_at: string | null
}

export interface SignInLinkTable {
  token_hash: string
  person_id: string
  created_at: string
  expires_at: string
  used_at: string | null
}

/** A browser that asked for an address while a link to it was valid: only such a browser may use the link. */
export interface SignInLinkBrowserTable {
  token_hash: string
  /** hash of the cookie that marks the browser */
  browser_hash: string
  return_to: string
}

/** A browser that is signed in. Only the hash of its token is kept. */
export interface SignInTable {
  id: string
  token_hash: string
  person_id: string
  method: "link" | "key" | "demo"
  client: string
  created_at: string
  /** the last proof by a key, or the last use of what asks for one while that proof held; null: none */
  strong_at: string | null
  seen_at: string
  expires_at: string
  ended_at: string | null
}

/** A key of somebody's (WebAuthn). The private half never leaves the device that holds it. */
export interface PasskeyTable {
  id: string
  person_id: string
  /** by which the device knows it, base64url; unique */
  credential_id: string
  /** base64url (COSE) */
  public_key: string
  /** how often it signed, as the device says; 0 where the device does not count */
  counter: number
  /** JSON: how browsers reach it */
  transports: string
  name: string
  created_at: string
  used_at: string | null
  revoked_at: string | null
  /** the person, or the second one of a reset */
  revoked_by: string | null
}

/** What a device is asked to sign. Kept as a hash, for a few minutes, and taken away by its first use. */
export interface KeyChallengeTable {
  challenge_hash: string
  purpose: "add" | "prove" | "sign-in"
  /** the sign-in that asked, or, before any, the hash of the browser's mark */
  holder: string
  expires_at: string
}

/** All keys of somebody who has lost one are revoked by two people: this waits for the second. */
export interface KeyResetTable {
  id: string
  person_id: string
  asked_by: string
  asked_at: string
  closed_at: string | null
  /** null where it was set aside */
  confirmed_by: string | null
}

/** Counts acts by a key (hashed) in a window of time. */
export interface RateTable {
  bucket: string
  key_hash: string
  window_start: string
  count: number
}

/** One line of the journal; `mac` chains it to the line before. Never updated, never deleted. */
export interface EntryTable {
  seq: number
  at: string
  actor_id: string | null
  act: string
  event_id: string | null
  subject: string | null
  /** JSON without anything of P3 */
  detail: string
  /** whether the line is about confidential matter: shown to custodians alone */
  confidential: number
  mac: string
}

/** An idempotency key: the answer that the first sending of a form received. */
export interface SentFormTable {
  key: string
  person_id: string
  answer: string
  sent_at: string
}
