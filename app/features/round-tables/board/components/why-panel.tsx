import { useFetcher } from "@remix-run/react"
import { useEffect } from "react"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import type { PriceView } from "../pricing.server"
import type { ObstacleView, RoadView, UseView, WhyView } from "../why"
import { whyWords } from "../why-words"
import { useAddresses, usePlace } from "./address"
import { EffectLines } from "./effect-lines"
import { tableCode, useCounts, useWhen } from "./wording"

/** Why something is missing: each road with what closes it, then the price of opening one. */
export function WhyPanel({ why, price }: { readonly why: WhyView; readonly price: PriceView | null }) {
  const say = useWords(whyWords)
  const { about, roads } = why
  return (
    <section className="verdict" aria-labelledby="why">
      <h3 id="why">
        <Icon name="circle-alert" />
        <Title about={about} />
      </h3>
      <About about={about} />
      {roads.length === 0 ? <p>{say("no-road")}</p> : <Roads roads={roads} />}
      {roads.length > 0 && <Price key={why.item} item={why.item} known={price} />}
    </section>
  )
}

function Title({ about }: Pick<WhyView, "about">) {
  const say = useWords(whyWords)
  if (about.kind === "demand")
    return <>{say("title-demand", { country: about.country, priority: say(`priority_${about.priority}`) })}</>
  if (about.kind === "wish") return <>{say("title-wish", { office: about.office, rank: about.rank })}</>
  return <>{say("title-person", { person: about.person.name })}</>
}

function About({ about }: Pick<WhyView, "about">) {
  const say = useWords(whyWords)
  const language = useLanguage()
  if (about.kind === "person") return about.person.country ? <p className="muted">{about.person.country}</p> : null
  if (about.kind === "wish") return <p className="muted">{say("wished-by", { person: about.person.name })}</p>
  const quoted = about.asks && (language === "fr" ? `« ${about.asks} »` : `“${about.asks}”`)
  return (
    <p className="muted">
      {say("asked-by", { office: about.office })}
      {quoted && ". "}
      {quoted && <span lang="fr">{language === "fr" ? typeset(quoted) : quoted}</span>}
    </p>
  )
}

function Roads({ roads }: { readonly roads: readonly RoadView[] }) {
  const say = useWords(whyWords)
  const when = useWhen()
  const sentence = useObstacle()
  const tables = [...new Map(roads.map(({ table }) => [table.id, table])).values()]
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="because" role="list">
      {tables.map((table) => (
        <li key={table.id}>
          <b>
            {tableCode(table)}, {when(table)}
          </b>
          {roads
            .filter((road) => road.table.id === table.id)
            .map(({ person, closedBy }) => (
              <small key={person.id}>
                {closedBy.length === 0
                  ? say("open", { person: person.name })
                  : closedBy.map((one) => sentence(person.name, one)).join(" ")}
              </small>
            ))}
        </li>
      ))}
    </ul>
  )
}

function useObstacle(): (person: string, obstacle: ObstacleView) => string {
  const say = useWords(whyWords)
  const use = useUse()
  const when = useWhen()
  return (person, found) => {
    switch (found.by) {
      case "not-held":
        return say(`not-held_${found.why}`)
      case "ban":
      case "away":
        return say(found.by, { person })
      case "elsewhere":
      case "same-subject": {
        const table =
          found.by === "elsewhere" ? tableCode(found.table) : `${tableCode(found.table)}, ${when(found.table)}`
        return say(found.by, { person, table, use: use(found.use) })
      }
      case "day-limit":
        return say("day-limit", { person, limit: found.limit })
      case "full":
        return found.least
          ? say("full", { person: found.least.person.name, use: use(found.least.use) })
          : say("full-pinned")
    }
  }
}

function useUse(): (use: UseView) => string {
  const say = useWords(whyWords)
  return ({ demands, wish, pinned }) => {
    const parts = [
      ...(pinned ? [say("use-pinned")] : []),
      ...demands.map(({ country, priority }) => say("use-demand", { country, priority: say(`priority_${priority}`) })),
      ...(wish === null ? [] : [say("use-wish", { rank: wish })]),
    ]
    return parts.length === 0 ? say("use-nothing") : parts.join(say("and"))
  }
}

/** Worked out as it is looked at: with a script beside the page, without one by following a link. */
function Price({ item, known }: { readonly item: string; readonly known: PriceView | null }) {
  const say = useWords(whyWords)
  const { event, sought } = usePlace()
  const { at, gesture } = useAddresses()
  const counts = useCounts()
  const when = useWhen()
  const language = useLanguage()
  const asking = useFetcher<{ readonly price: PriceView }>()
  const { load } = asking
  useEffect(() => {
    if (!known) load(paths.price(event, item))
  }, [event, item, known, load])
  const price = known ?? asking.data?.price ?? null
  return (
    <div className="price" aria-live="polite" aria-busy={price === null || undefined}>
      {price === null && (
        <>
          <p className="muted">
            <Icon name="hourglass" inline /> {say("price-waits")}
          </p>
          <noscript>
            <a href={at({ ...sought, prix: "oui" })}>{say("price-ask")}</a>
          </noscript>
        </>
      )}
      {price?.kind === "impossible" && <p>{say("price-impossible")}</p>}
      {price?.kind === "unknown" && <p>{say("price-unknown")}</p>}
      {price?.kind === "possible" && (
        <>
          <p>
            <b>
              {price.effect.counts.some(({ better }) => !better)
                ? say("price-is", { counts: counts(price.effect.counts) })
                : say("price-free")}
            </b>{" "}
            {say("proof")}
          </p>
          <p>
            {say("price-by", {
              roads: price.by
                .map(({ person, table }) => [person.name, tableCode(table), when(table)].join(", "))
                .join(language === "fr" ? "\u202f; " : "; "),
            })}
          </p>
          <details>
            <summary>{say("see-effect")}</summary>
            <EffectLines effect={price.effect} />
          </details>
          {sought.geste !== "accepter" && (
            <div className="actions">
              <LinkButton to={gesture({ geste: "accepter" })} preventScrollReset>
                {say("accept")}
              </LinkButton>
            </div>
          )}
        </>
      )}
    </div>
  )
}
