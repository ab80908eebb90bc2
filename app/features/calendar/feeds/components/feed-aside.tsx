import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Section } from "~/ui/page"
import { feedWords } from "../words"

interface DownloadsProps {
  readonly events: readonly { readonly slug: string; readonly titleFr: string; readonly titleEn: string }[]
}

/** One file for each event, for whoever does not want to subscribe. */
export function Downloads({ events }: DownloadsProps) {
  const say = useWords(feedWords)
  const language = useLanguage()
  return (
    <Section title={say("downloadTitle")}>
      <div className="feed">
        <p>{say(events.length > 0 ? "downloadText" : "noEvent")}</p>
        {events.map(({ slug, titleFr, titleEn }) => {
          const title = language === "fr" ? typeset(titleFr) : titleEn
          return (
            <div key={slug}>
              <LinkButton
                to={paths.programmeCalendar(slug)}
                reloadDocument
                icon="download"
                size="small"
                aria-label={say("download", { event: title })}
              >
                {title}
              </LinkButton>
            </div>
          )
        })}
      </div>
    </Section>
  )
}

export function WhatFeedsShow() {
  const say = useWords(feedWords)
  return (
    <Section title={say("showsTitle")}>
      <ul className="feed-facts">
        <li>{say("shows-own")}</li>
        <li>{say("shows-changes")}</li>
        <li>{say("shows-reserved")}</li>
        <li>{say("shows-provider")}</li>
      </ul>
    </Section>
  )
}
