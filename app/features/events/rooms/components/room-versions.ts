import type { Say } from "~/i18n/words"
import type { Typed } from "~/platform/typed-form"
import type { VersionedField } from "~/ui/versions"
import { roomFields } from "../typed-room"
import type { roomWords } from "../words"

/** Two versions of a room, field by field. */
export function versionsOfRoom(mine: Typed, theirs: Typed, say: Say<typeof roomWords>): readonly VersionedField[] {
  return Object.entries(roomFields).map(([name, word]) => ({
    name,
    label: say(word),
    mine: (mine[name] ?? "").replaceAll("\r\n", "\n"),
    theirs: theirs[name] ?? "",
    ...(name === "kind" && { show: (kind: string) => say(`kind_${kind}` as "kind_plenary") }),
    ...(name === "equipment" && { show: (lines: string) => lines.replaceAll("\n", ", ") }),
  }))
}
