import { Page, Stack } from "~/ui/page"
import { TypedArea, TypedErrors, TypedSelect, TypedText } from "~/ui/typed-fields"
import { Versions } from "~/ui/versions"
import { Frame } from "./frame"

/** A form that comes back with what was typed, and one that somebody else was quicker to save. */
export function Answers() {
  const form = { typed: { name: "Salle Loire", capacity: "beaucoup" }, problems: { capacity: "Indiquez un nombre" } }
  return (
    <Frame>
      <Page measure="wide">
        <Stack>
          <h1>Salle Loire</h1>
          <TypedErrors form={form} title="Une réponse à corriger" labelOf={() => "Capacité"} />
          <form className="form">
            <TypedText form={form} name="name" label="Nom" />
            <TypedText form={form} name="capacity" label="Capacité" />
            <TypedArea form={form} name="equipment" label="Équipement" optional />
            <TypedSelect form={form} name="kind" label="Nature">
              <option value="workshop">Atelier</option>
            </TypedSelect>
          </form>
          <form className="form full">
            <Versions
              mine="La vôtre"
              theirs="Celle de Mme Rigaudière"
              theirsNote="lun. 18 août 2025, 09:02"
              nothing="(vide)"
              fields={[
                { name: "name", label: "Nom", mine: "Salle Loire", theirs: "Salle Loire" },
                { name: "capacity", label: "Capacité", mine: "40", theirs: "36" },
              ]}
            />
          </form>
        </Stack>
      </Page>
    </Frame>
  )
}
