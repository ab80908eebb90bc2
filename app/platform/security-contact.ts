/** Days that a copy of the file may be believed; RFC 9116 asks for less than a year. */
const validDays = 180

interface SecurityContact {
  /** `mailto:` or `https:` */
  readonly contact: string
  readonly origin: string
  readonly now: string
}

/** The text of `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. */
export function securityText({ contact, origin, now }: SecurityContact): string {
  const expires = new Date(Date.parse(now) + validDays * 86_400_000).toISOString().slice(0, 10)
  const fields = {
    Contact: contact,
    Expires: `${expires}T00:00:00Z`,
    "Preferred-Languages": "fr, en",
    Canonical: `${origin}/.well-known/security.txt`,
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("")
}
