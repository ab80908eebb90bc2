import { dayAndMonth } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Notice } from "~/ui/notice"
import type { Moving } from "../reading/programme"
import type { SessionLine } from "../session-line"
import { viewWords } from "../view-words"

interface MovingNoticeProps {
  readonly event: string
  readonly civility: "M." | "Mme"
  readonly moving: readonly Moving[]
  readonly handover: SessionLine | null
}

/** Says to whoever changes posts this year that it is so, with whom, and when the two meet. */
export function MovingNotice({ event, civility, moving, handover }: MovingNoticeProps) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const gender = civility === "Mme" ? "f" : "m"
  return moving.map(({ movement, city, country, on, other }) => {
    const day = dayAndMonth(on, language)
    const sentences = [
      say(`${movement}-on`, { day }),
      other && say(movement === "arriving" ? "takes-over-from" : "hands-over-to", { name: other.name }),
      handover && say("handover-at", { when: whenOf(handover) }),
    ]
    return (
      <Notice
        key={movement}
        icon="arrow-left-right"
        title={say(`${movement}-${gender}`, { city, country })}
        actions={
          handover && (
            <LinkButton size="small" to={paths.session(event, handover.id)}>
              {say("see-handover")}
            </LinkButton>
          )
        }
      >
        {sentences.filter(Boolean).join(" ")}
      </Notice>
    )
  })

  function whenOf({ day, startsAt, room }: SessionLine): string {
    const when = { day: dayAndMonth(day, language), hour: startsAt }
    return room === null ? say("when-alone", when) : say("when-where", { ...when, room })
  }
}
