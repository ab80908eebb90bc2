import { HiddenFields } from "~/ui/hidden-fields"
import { Page, Stack } from "~/ui/page"
import { TwoVersions } from "~/ui/two-versions"
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
            <HiddenFields fields={{ revision: "2" }} />
            <Versions
              mine="La vôtre"
              theirs="Celle de Mme Rigaudière"
              theirsNote="lun. 18 août 2025, 09:02"
              nothing="(vide)"
              onlyMine="modifié de votre côté, conservé"
              onlyTheirs="modifié par Mme Rigaudière, repris"
              fields={[
                { name: "name", label: "Nom", base: "Salle Loire", mine: "Salle Loire", theirs: "Salle Loire" },
                { name: "capacity", label: "Capacité", base: "30", mine: "40", theirs: "36" },
                { name: "floor", label: "Étage", base: "1", mine: "1", theirs: "2" },
                { name: "site", label: "Site", base: "", mine: "Nanterre", theirs: "" },
              ]}
            />
          </form>
          <form className="form full">
            <TwoVersions
              along={{ revision: "2" }}
              leave="/salles"
              fields={[{ name: "capacity", label: "Capacité", base: "30", mine: "40", theirs: "36" }]}
            />
          </form>
        </Stack>
      </Page>
    </Frame>
  )
}
