import { createHash } from "node:crypto"

/** Working days on which answers came in, and the hours of the day in UTC. */
interface Season {
  readonly days: readonly string[]
  readonly fromHour: number
  readonly toHour: number
}

const daysOf = (month: string, days: readonly number[]) =>
  days.map((day) => `2025-${month}-${String(day).padStart(2, "0")}`)

/** Offices stated their demands in July, from Nanterre; without the weekends and the national day. */
const july: Season = {
  days: daysOf("07", [7, 8, 9, 10, 11, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31]),
  fromHour: 6,
  toHour: 16,
}

/** Attachés sent their wishes in August, each from another zone. */
const august: Season = { days: daysOf("08", [1, 4, 5, 6, 7, 8, 11, 12, 13]), fromHour: 3, toHour: 20 }

/** When the office or person of this code answered: somewhere in the season, and always at the same moment. */
function momentIn({ days, fromHour, toHour }: Season, code: string): string {
  const drawn = createHash("sha256").update(code).digest()
  const minutes = fromHour * 60 + (drawn.readUInt32BE(0) % ((toHour - fromHour) * 60))
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  const day = days[drawn.readUInt32BE(4) % days.length]
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`
}

export const demandedAt = (officeCode: string) => momentIn(july, officeCode)
export const wishedAt = (personCode: string) => momentIn(august, personCode)

/** A first plan was settled on what had been answered by then; both forms stay open for some days after the demonstration begins. */
export const firstSeatedAt = "2025-08-14T14:20:00Z"
