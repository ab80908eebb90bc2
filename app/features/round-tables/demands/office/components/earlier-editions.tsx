import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { CheckboxGroup } from "~/ui/choices"
import { Actions, Note, Section, Stack } from "~/ui/page"
import type { DemandsView } from "../demands-view"
import type { DemandsOutcome } from "../outcome"
import { demandWords } from "../words"

interface EarlierEditionsProps {
  readonly view: Pick<DemandsView, "editions" | "countries">
  readonly earlier: DemandsOutcome["earlier"]
  /** the countries that the list holds already */
  readonly present: ReadonlySet<string>
}

/** What the office asked at earlier editions, to choose from. The form comes back with it, and with all that was typed. */
export function EarlierEditions({ view, earlier, present }: EarlierEditionsProps) {
  const say = useWords(demandWords)
  if (view.editions.length === 0) return null
  const edition = view.editions.find(({ slug }) => slug === earlier?.slug)
  const left = (earlier?.demands ?? []).filter(({ countryIso2 }) => !present.has(countryIso2))
  return (
    <Section title={say("earlier")}>
      <Stack gap="even">
        <Note>{say("earlier-text")}</Note>
        <Actions>
          {view.editions.map(({ slug, title }) => (
            <Button key={slug} type="submit" name="intent" value={`earlier:${slug}`}>
              {say("earlier-see", { edition: typeset(title) })}
            </Button>
          ))}
        </Actions>
        {earlier && edition && left.length === 0 && <p>{say("earlier-none")}</p>}
        {earlier && edition && left.length > 0 && (
          <>
            <CheckboxGroup
              name="take"
              label={say("earlier-of", { edition: typeset(edition.title) })}
              optional
              options={left.map(({ countryIso2, priority, asks }) => ({
                value: countryIso2,
                label: `${nameOf(view, countryIso2)}, ${say(priority).toLowerCase()}`,
                note: asks,
              }))}
              defaultValues={left.map(({ countryIso2 }) => countryIso2)}
            />
            <Actions>
              <Button type="submit" name="intent" value={`take-over:${earlier.slug}`} icon="copy">
                {say("take-over")}
              </Button>
            </Actions>
          </>
        )}
      </Stack>
    </Section>
  )
}

const nameOf = ({ countries }: Pick<DemandsView, "countries">, iso2: string) =>
  typeset(countries.find((country) => country.iso2 === iso2)?.name ?? iso2)
