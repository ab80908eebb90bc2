import type { Say } from "~/i18n/words"
import { type Typed, versionsOf } from "~/platform/typed-form"
import type { VersionedField } from "~/ui/versions"
import { isRoomField, roomFields } from "../typed-room"
import type { roomWords } from "../words"

/** Two versions of a room, field by field. */
export function versionsOfRoom(mine: Typed, theirs: Typed, say: Say<typeof roomWords>): readonly VersionedField[] {
  return versionsOf(mine, theirs, (name) => (isRoomField(name) ? say(roomFields[name]) : name)).map((field) => ({
    ...field,
    ...(field.name === "kind" && { show: (kind: string) => say(`kind_${kind}` as "kind_plenary") }),
    ...(field.name === "equipment" && { show: (lines: string) => lines.replaceAll("\n", ", ") }),
  }))
}
