import { useWords } from "~/i18n/use-language"
import { Tallies, Tally } from "~/ui/meter"
import { Section } from "~/ui/page"
import type { Glance } from "../glance"
import { glanceWords } from "../words"

/** The network in five figures. */
export function NetworkGlance({ glance, event }: { glance: Glance; event: string }) {
  const say = useWords(glanceWords)
  return (
    <Section title={say("network")} aside={say("seen-from", { event })}>
      <Tallies>
        <Tally value={glance.held}>{say("held")}</Tally>
        <Tally value={glance.attachePosts}>{say("attache-posts")}</Tally>
        <Tally value={glance.vacant}>{say("vacant")}</Tally>
        <Tally value={glance.arriving}>{say("arriving")}</Tally>
        <Tally value={glance.departing}>{say("departing")}</Tally>
      </Tallies>
    </Section>
  )
}
