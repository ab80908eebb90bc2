import { z } from "zod"
import { visibleText } from "~/platform/visible-text"
import { roomKinds } from "../rooms-import"

const text = (most: number) => z.string().overwrite(visibleText).max(most, "too-long").default("")
const filled = (most: number) => text(most).refine((value) => value !== "", "missing")

/** The form of a room. Equipment is typed one thing a line. */
export const roomInput = z.object({
  code: filled(20).refine((value) => /^[\p{L}\p{N}-]+$/u.test(value), "room-code-wrong"),
  nameFr: filled(80),
  nameEn: text(80).transform((value) => (value === "" ? null : value)),
  site: filled(160),
  floor: text(4).refine((value) => /^-?\d{1,3}$/.test(value), "floor-wrong"),
  capacity: z
    .string()
    .trim()
    .default("")
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1, "capacity-wrong")
    .transform(Number),
  kind: z.enum(roomKinds, "missing"),
  equipment: text(1000).transform((value) => value.split(/\r?\n|;/).flatMap((line) => line.trim() || [])),
})

export type RoomFields = z.output<typeof roomInput>
