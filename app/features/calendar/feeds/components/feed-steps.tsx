import { useWords } from "~/i18n/use-language"
import { Section } from "~/ui/page"
import { feedWords } from "../words"

type Key = keyof typeof feedWords

const clients: readonly { readonly name: Key; readonly steps: readonly Key[] }[] = [
  { name: "steps-apple", steps: ["steps-apple-1", "steps-apple-2"] },
  { name: "steps-outlook", steps: ["steps-outlook-1", "steps-outlook-2", "steps-outlook-3"] },
  { name: "steps-classic", steps: ["steps-classic-1", "steps-classic-2"] },
  { name: "steps-google", steps: ["steps-google-1", "steps-google-2"] },
  { name: "steps-thunderbird", steps: ["steps-thunderbird-1", "steps-thunderbird-2"] },
]

/** What to do with an address, by kind of calendar. */
export function FeedSteps() {
  const say = useWords(feedWords)
  return (
    <Section title={say("stepsTitle")}>
      {clients.map(({ name, steps }) => (
        <details className="steps-of-client" key={name}>
          <summary>{say(name)}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{say(step)}</li>
            ))}
          </ol>
        </details>
      ))}
    </Section>
  )
}
